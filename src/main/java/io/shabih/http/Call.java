package io.shabih.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as a resource sees it. For one thread.
 *
 * @param variables of the path, decoded
 * @param body its bytes, not to be changed
 */
record Call(ServerRequest request, Map<String, String> variables, byte[] body) {

    String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    Optional<String> header(HeaderName name) {
        return request.headers().first(name);
    }

    /** The first value of a parameter behind the question mark. */
    Optional<String> parameter(String name) {
        return request.query().contains(name) ? Optional.of(request.query().get(name)) : Optional.empty();
    }

    /** A whole number behind the question mark, within bounds. */
    int parameter(String name, int otherwise, int least, int most) {
        Optional<String> text = parameter(name);
        try {
            int value = text.map(Integer::valueOf).orElse(otherwise);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw Problem.field(name, name + " is \"" + text.orElse("") + "\"; allowed: " + least
                + (most == Integer.MAX_VALUE ? " or more" : " to " + most));
    }

    /** The media type of the body without its parameters; JSON where none is given. */
    String type() {
        String type = header(HeaderNames.CONTENT_TYPE).orElse(Answer.JSON);
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
