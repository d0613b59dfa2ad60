// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.sources.pull;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;

/** Takes a body for another, and notes when bytes came last: a slow download is none that hangs. */
final class Watched<T> implements BodySubscriber<T> {

    private final BodySubscriber<T> body;
    private final AtomicLong last;

    /**
     * @param last where {@link System#nanoTime} of the last bytes is put
     */
    Watched(BodySubscriber<T> body, AtomicLong last) {
        this.body = body;
        this.last = last;
        last.set(System.nanoTime());
    }

    static Duration idle(AtomicLong last) {
        return Duration.ofNanos(System.nanoTime() - last.get());
    }

    @Override
    public CompletionStage<T> getBody() {
        return body.getBody();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        body.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        last.set(System.nanoTime());
        body.onNext(bytes);
    }

    @Override
    public void onError(Throwable cause) {
        body.onError(cause);
    }

    @Override
    public void onComplete() {
        body.onComplete();
    }
}
