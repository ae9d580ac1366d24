-- wrk script: POST /v1/articles, one article a request, each under an id of its own, of a JSONL file (ARTICLES).
local run = os.time()
local lines
local count = 0

function setup(thread)
    thread:set("id", #threads + 1)
    table.insert(threads, thread)
end
threads = {}

function init(args)
    lines = io.lines(os.getenv("ARTICLES") or "seeds/articles/baydar.jsonl")
    if id == 2 then -- each thread its own part of the file
        for _ = 1, tonumber(os.getenv("SKIP") or "50000") do lines() end
    end
end

function request()
    local line = lines()
    if line == nil then
        lines = io.lines(os.getenv("ARTICLES") or "seeds/articles/baydar.jsonl")
        line = lines()
    end
    count = count + 1
    return wrk.format("POST", "/v1/articles", { ["Content-Type"] = "application/json" },
        line:gsub("}%s*$", string.format(',"id":"load-%d-%d-%d"}', run, id, count)))
end

function done(summary, latency, requests)
    local e = summary.errors
    io.write(string.format("%d requests, %.0f a second  p50 %.1f ms  p99 %.1f ms  max %.1f ms  refused %d  broken %d\n",
        summary.requests - e.status, summary.requests / summary.duration * 1e6, latency:percentile(50) / 1e3,
        latency:percentile(99) / 1e3, latency.max / 1e3, e.status, e.connect + e.read + e.write + e.timeout))
end
