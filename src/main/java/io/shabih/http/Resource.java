package io.shabih.http;

import java.util.List;

/** Some paths and who answers there. */
@FunctionalInterface
interface Resource {
    List<Route> routes();
}
