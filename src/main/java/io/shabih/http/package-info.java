/**
 * The HTTP API over a live index: one class a resource, and the only room that knows HTTP.
 *
 * <pre>
 *   ShabihServer    starts and stops: the index, the writer and the web server
 *   Http10Selector  has it answer HTTP/1.0 too
 *   RequestPipeline           what every request passes: guard, route, limits, answer, log, figures
 *   RequestGuard    refuses other names, other sites' pages, changes without the token
 *   Routes          which resource answers which method and path
 *   ...Resource     one a resource: a {@link io.shabih.http.Call} in, an {@link io.shabih.http.Answer} out
 *   ArticleWriter   collects waiting changes into one commit
 * </pre>
 *
 * <p>A resource throws a {@link io.shabih.http.Problem} for whatever the client did wrong. The shapes are written down in
 * {@code openapi.yaml}, which a test holds against a running server.
 */
@NullMarked
package io.shabih.http;

import org.jspecify.annotations.NullMarked;
