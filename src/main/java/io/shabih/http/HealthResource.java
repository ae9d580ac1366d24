package io.shabih.http;

import java.util.List;
import java.util.function.BooleanSupplier;

/** {@code /health/live} and {@code /health/ready}: whether the server runs, and whether it takes requests. */
final class HealthResource implements Resource {
    private final BooleanSupplier ready;

    HealthResource(BooleanSupplier ready) {
        this.ready = ready;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route("GET", "/health/live", Route.Work.STATE, _ -> up()),
                new Route("GET", "/health/ready", Route.Work.STATE, _ -> ready()));
    }

    private Answer ready() {
        if (!ready.getAsBoolean()) {
            throw Problem.busy(503, "the server is stopping, or cannot write to its index");
        }
        return up();
    }

    private static Answer up() {
        return Answer.json(json -> json.text("status", "up")).with("Cache-Control", "no-store");
    }
}
