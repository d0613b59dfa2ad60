// SPDX-License-Identifier: EUPL-1.2
package eu.fondaco.observatory.change;

import eu.fondaco.observatory.speech.Speech;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * The one lock of an observatory's folder, across processes. Whoever changes the folder holds it
 * from before the folder is read until the change is in place. The system gives it back when its
 * process ends, however that ends.
 */
final class FolderLock implements AutoCloseable {

    /** Where what Fondaco works with lies in an observatory's folder. */
    static final String PLACE = ".fondaco";

    private static final String NAME = "lock";
    private static final long BYTE = Long.MAX_VALUE - 1; // beside the text, which others read
    private static final int LONGEST = 200;
    private static final long PAUSE = 50;

    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock.
     *
     * @param act what it is taken for, such as {@code load}, for others to be told
     * @param patience how long to wait for another holder
     * @throws FolderHeldException naming the holder when it still has the lock then
     */
    static FolderLock take(Path folder, String act, Duration patience) throws IOException {
        Path place = folder.resolve(PLACE);
        Files.createDirectories(place);
        Path ignored = place.resolve(".gitignore");
        if (!Files.exists(ignored)) {
            Files.writeString(ignored, "*\n");
        }
        FileChannel channel =
                FileChannel.open(
                        place.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = wait(channel, patience);
            if (lock == null) {
                throw held(folder, place.resolve(NAME));
            }
            channel.truncate(0);
            String text = act + " " + ProcessHandle.current().pid() + "\n";
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
            return new FolderLock(channel, lock);
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
    }

    private static FileLock wait(FileChannel channel, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            FileLock lock = tried(channel);
            if (lock != null || System.nanoTime() >= end) {
                return lock;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
    }

    private static FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null; // a thread of this process has it
        }
    }

    private static FolderHeldException held(Path folder, Path file) throws IOException {
        String text = Files.size(file) > LONGEST ? "" : Files.readString(file).strip();
        String[] words = text.split(" ");
        return new FolderHeldException(
                text.matches("[a-z]+ \\d+")
                        ? Speech.both(
                                "folder-held-exception.by-process", words[1], words[0], folder)
                        : Speech.both("folder-held-exception.by-another", folder));
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            channel.truncate(0);
            lock.release();
        }
    }
}
