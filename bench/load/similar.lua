-- wrk script: POST /v1/similar with one article after the other of a JSONL file (ARTICLES, default seeds).
local articles = {}
local at = 0

function setup(thread)
    thread:set("id", #threads + 1)
    table.insert(threads, thread)
end
threads = {}

function init(args)
    for line in io.lines(os.getenv("ARTICLES") or "seeds/articles/baydar.jsonl") do
        articles[#articles + 1] = line
        if #articles == 20000 then break end
    end
    at = (id - 1) * math.floor(#articles / 2)
end

function request()
    at = at % #articles + 1
    return wrk.format("POST", "/v1/similar", { ["Content-Type"] = "application/json" },
        '{"k":10,"article":' .. articles[at] .. "}")
end

function done(summary, latency, requests)
    local e = summary.errors
    io.write(string.format("%d requests, %.0f a second  p50 %.1f ms  p99 %.1f ms  max %.1f ms  refused %d  broken %d\n",
        summary.requests - e.status, summary.requests / summary.duration * 1e6, latency:percentile(50) / 1e3,
        latency:percentile(99) / 1e3, latency.max / 1e3, e.status, e.connect + e.read + e.write + e.timeout))
end
