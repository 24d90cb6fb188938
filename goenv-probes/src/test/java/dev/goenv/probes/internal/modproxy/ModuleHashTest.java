package dev.goenv.probes.internal.modproxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** The hashes here are those that Go 1.27 writes into go.sum for the same files. */
class ModuleHashTest {
    private static final String MODULE = "example.com/hello@v1.0.0/";
    private static final String HASH = "h1:HatDkoMGs77RGmj7J3pZa3+x3RiiCdJltxXFE0cD67g=";

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void ofGoMod_empty_isTheHashThatGoKnows() {
        assertThat(ModuleHash.ofGoMod(new byte[0])).isEqualTo("h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=");
    }

    @Test
    void ofZip_files_isTheHashOfGo() throws IOException {
        byte[] zip = zip(
                MODULE + "go.mod",
                "module example.com/hello\n",
                MODULE + "hello.go",
                "package hello\n\nconst Text = \"hello\"\n");
        assertThat(ModuleHash.ofZip(zip)).contains(HASH);
    }

    @Test
    void ofZip_otherOrder_isTheSame() throws IOException {
        byte[] zip = zip(
                MODULE + "hello.go",
                "package hello\n\nconst Text = \"hello\"\n",
                MODULE + "go.mod",
                "module example.com/hello\n");
        assertThat(ModuleHash.ofZip(zip)).contains(HASH);
    }

    @Test
    void ofZip_oneByteMore_isAnother() throws IOException {
        byte[] zip = zip(
                MODULE + "go.mod",
                "module example.com/hello\n",
                MODULE + "hello.go",
                "package hello\n\nconst Text = \"hello\"\n\n");
        assertThat(ModuleHash.ofZip(zip)).isPresent().get().isNotEqualTo(HASH);
    }

    @Test
    void ofZip_noZip_isUnknown() {
        assertThat(ModuleHash.ofZip("<html>".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void ofZip_cutFile_isUnknown() throws IOException {
        byte[] zip = zip(MODULE + "go.mod", "module example.com/hello\n");
        assertThat(ModuleHash.ofZip(Arrays.copyOf(zip, 60))).isEmpty();
    }

    @Test
    void ofZip_moreThanIsUnpacked_isUnknown() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(MODULE + "zeros"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 65; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertThat(ModuleHash.ofZip(bytes.toByteArray())).isEmpty();
    }

    @Test
    void ofZip_lineEndInAName_isUnknown() throws IOException {
        assertThat(ModuleHash.ofZip(zip("a\nb", "text"))).isEmpty();
    }
}
