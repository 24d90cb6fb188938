package dev.goenv.probes.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class VirtualThreadsTest {
    @Test
    void available_asTheJvmHasThem() {
        assertThat(VirtualThreads.available()).isEqualTo(Runtime.version().feature() >= 21);
    }

    @Test
    void factory_whereThereIsOne_namesAndCountsThreads() {
        assertThat(VirtualThreads.factory("x-").isPresent()).isEqualTo(VirtualThreads.available());
        VirtualThreads.factory("x-").ifPresent(factory -> {
            CompletableFuture<String> first = new CompletableFuture<>();
            CompletableFuture<String> second = new CompletableFuture<>();
            factory.newThread(() -> first.complete(Thread.currentThread().getName()))
                    .start();
            factory.newThread(() -> second.complete(Thread.currentThread().getName()))
                    .start();

            assertThat(first.join()).isEqualTo("x-1");
            assertThat(second.join()).isEqualTo("x-2");
        });
    }
}
