package org.benmo.bureau.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.benmo.bureau.database.DataFolder;
import org.benmo.bureau.kit.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

final class FileStoreTest {
    @TempDir
    Path folder;

    @Test
    void uploadsStopBeforeTheDiskIsFull() throws IOException {
        try (DataFolder data = DataFolder.open(folder)) {
            long free = Files.getFileStore(folder).getUsableSpace();
            FileStore uploads = new FileStore(
                    data, DataSize.ofBytes(free + DataSize.ofGigabytes(100).toBytes()));
            assertThatThrownBy(() -> uploads.keep(new ByteArrayInputStream(new byte[1])))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("upload.full");
            assertThat(kept()).isZero();
        }
    }

    @Test
    void aStreamThatBreaksOffLeavesNothing() throws IOException {
        try (DataFolder data = DataFolder.open(folder)) {
            FileStore uploads = new FileStore(data, DataSize.ofBytes(0));
            assertThatThrownBy(() -> uploads.keep(new InputStream() {
                        private int left = 200_000;

                        @Override
                        public int read() throws IOException {
                            if (--left < 0) {
                                throw new IOException("No space left on device");
                            }
                            return 1;
                        }
                    }))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("upload.failed");
            assertThat(kept()).isZero();
        }
    }

    @Test
    void whatAKilledOfficeWasReceivingIsRemovedAtTheNextStart() throws IOException {
        try (DataFolder data = DataFolder.open(folder)) {
            Files.writeString(data.folder("uploads").resolve("in1.partial"), "half");
            Files.writeString(data.folder("incoming").resolve("upload_1.tmp"), "half");
            FileStore uploads = new FileStore(data, DataSize.ofBytes(0));
            assertThat(kept()).isZero();
            assertThat(data.folder("incoming")).isEmptyDirectory();
            FileStore.Kept kept = uploads.keep(new ByteArrayInputStream(new byte[] {1}));
            assertThat(uploads.file(kept.sha256())).exists();
        }
    }

    private long kept() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("uploads"))) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
