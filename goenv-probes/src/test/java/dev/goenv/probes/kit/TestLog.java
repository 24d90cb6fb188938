package dev.goenv.probes.kit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A checksum database in memory: records, signed trees, tiles of height 8. It can lie.
 *
 * <p>It calculates by the definitions of RFC 6962 and knows nothing of the classes under test. Two logs of one name have the
 * same key, so a second one with other records is the same database that contradicts itself. Safe for several threads.
 */
public final class TestLog {
    private static final Pattern TILE = Pattern.compile("/tile/8/([0-9]+)/((?:x[0-9]{3}/)*[0-9]{3})(?:\\.p/([0-9]+))?");

    /** How a log lies. */
    public enum Fault {
        /** It does not. */
        NONE,
        /** Trees are signed with a key that has the right name. */
        WRONG_SIGNER,
        /** Signatures have the hash of the right key, and do not fit. */
        FORGED_SIGNATURE,
        /** The record that a lookup brings has another hash than the tree was made of. */
        ALTERED_RECORD,
        /** A lookup brings another record, which is in the tree. */
        OTHER_RECORD,
        /** A lookup brings another record, and after it, in the signed note, the lines that were wanted. */
        LINES_AFTER_RECORD,
        /** The signed tree is smaller than the number of the record. */
        SMALL_TREE,
        /** The signed tree's hash is not that of the records. */
        INCONSISTENT_TREE,
        /** A bit of each tile is flipped. */
        ALTERED_TILE,
        /** Tiles lack their last byte. */
        SHORT_TILE,
        /** There are no tiles. */
        NO_TILES,
        /** Everything is a web page. */
        HTML
    }

    private final NoteSigner signer;
    private final NoteSigner stranger;
    private final List<String> texts = new ArrayList<>();
    private final List<byte[]> leaves = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private Fault fault = Fault.NONE;
    private int lookupSize = -1;

    /** An empty log. */
    public TestLog(String name) {
        signer = NoteSigner.of(name, 0);
        stranger = NoteSigner.of(name, 1);
    }

    /** The key that GOSUMDB needs. */
    public String verifierKey() {
        return signer.verifierKey();
    }

    /** Adds a version, with the hashes of its zip file and its go.mod. */
    public synchronized TestLog add(String module, String version, String zipHash, String goModHash) {
        return addRecord(
                module + "@" + version,
                module + " " + version + " " + zipHash + "\n" + module + " " + version + "/go.mod " + goModHash + "\n");
    }

    /** Adds a record with any text, to be looked up as {@code module@version}, both escaped. */
    public synchronized TestLog addRecord(String key, String text) {
        ids.put(key, texts.size());
        texts.add(text);
        leaves.add(sha256(new byte[] {0}, text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Adds so many records of modules that nobody needs. */
    public synchronized TestLog grow(int records) {
        for (int i = 0; i < records; i++) {
            add("example.com/filler" + texts.size(), "v1.0.0", "h1:" + texts.size(), "h1:mod");
        }
        return this;
    }

    /** How many records it has. */
    public synchronized int size() {
        return texts.size();
    }

    /** Lets it lie from now on. */
    public synchronized TestLog lying(Fault how) {
        fault = how;
        return this;
    }

    /** Lets lookups bring the tree of so many records, as a cache does; {@code latest} has all. */
    public synchronized TestLog lookupsAt(int size) {
        lookupSize = size;
        return this;
    }

    /** The file of a path such as {@code /latest} or {@code /tile/8/0/000.p/5}; empty if there is none. */
    public synchronized Optional<byte[]> serve(String path) {
        if (fault == Fault.HTML) {
            return Optional.of(bytes("<!DOCTYPE html>\n<html>\n\n<body>Please sign in</body>\n</html>\n"));
        }
        if (path.equals("/supported")) {
            return Optional.of(new byte[0]);
        }
        if (path.equals("/latest")) {
            return Optional.of(bytes(note(texts.size(), "")));
        }
        if (path.startsWith("/lookup/")) {
            return Optional.ofNullable(ids.get(path.substring("/lookup/".length())))
                    .map(id -> bytes(lookup(id)));
        }
        return fault == Fault.NO_TILES ? Optional.empty() : tile(path);
    }

    private String lookup(int id) {
        int size = lookupSize < 0 ? texts.size() : lookupSize;
        int other = (id + 1) % texts.size();
        return switch (fault) {
            case ALTERED_RECORD -> id + "\n" + texts.get(id).replace("h1:", "h1:x") + "\n" + note(size, "");
            case OTHER_RECORD -> other + "\n" + texts.get(other) + "\n" + note(size, "");
            case LINES_AFTER_RECORD -> other + "\n" + texts.get(other) + "\n" + note(size, "\n" + texts.get(id));
            case SMALL_TREE -> id + "\n" + texts.get(id) + "\n" + note(id, "");
            default -> id + "\n" + texts.get(id) + "\n" + note(size, "");
        };
    }

    /** The signed tree of the first records. */
    public synchronized String note(int size) {
        return note(size, "");
    }

    private String note(int size, String more) {
        byte[] hash = fault == Fault.INCONSISTENT_TREE ? new byte[32] : hash(0, size);
        String text =
                "go.sum database tree\n" + size + "\n" + Base64.getEncoder().encodeToString(hash) + "\n" + more;
        if (fault == Fault.WRONG_SIGNER) {
            return stranger.sign(text);
        }
        return fault == Fault.FORGED_SIGNATURE ? text + "\n" + signer.line(text + "x") : signer.sign(text);
    }

    private Optional<byte[]> tile(String path) {
        Matcher parts = TILE.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int level = Integer.parseInt(parts.group(1));
        int number = Integer.parseInt(parts.group(2).replace("x", "").replace("/", ""));
        int width = parts.group(3) == null ? 256 : Integer.parseInt(parts.group(3));
        int span = 1 << 8 * level;
        if ((number * 256L + width) * span > texts.size()) {
            return Optional.empty();
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int i = number * 256; i < number * 256 + width; i++) {
            content.writeBytes(hash(i * span, (i + 1) * span));
        }
        byte[] whole = content.toByteArray();
        whole[whole.length / 2] ^= (byte) (fault == Fault.ALTERED_TILE ? 0x10 : 0);
        return Optional.of(fault == Fault.SHORT_TILE ? Arrays.copyOf(whole, whole.length - 1) : whole);
    }

    /** The hash of the records from {@code low} up to, but without, {@code high}. */
    private byte[] hash(int low, int high) {
        if (low == high) {
            return sha256(new byte[0], new byte[0]);
        }
        if (low + 1 == high) {
            return leaves.get(low);
        }
        int half = Integer.highestOneBit(high - low - 1);
        byte[] both = new byte[64];
        System.arraycopy(hash(low, low + half), 0, both, 0, 32);
        System.arraycopy(hash(low + half, high), 0, both, 32, 32);
        return sha256(new byte[] {1}, both);
    }

    private static byte[] sha256(byte[] first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(first);
            return digest.digest(second);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Serves the log below a path, {@code ""} or {@code /sumdb/NAME}; everything else is not found. */
    public SimpleHttp.Handler at(String base) {
        return request -> {
            String path = request.target();
            Optional<byte[]> file =
                    path.startsWith(base + "/") ? serve(path.substring(base.length())) : Optional.empty();
            SimpleHttp.Response response =
                    file.map(body -> SimpleHttp.Response.of(200, body)).orElseGet(SimpleHttp.Response::notFound);
            return fault() == Fault.HTML ? response.html() : response;
        };
    }

    private synchronized Fault fault() {
        return fault;
    }

    /** How many records, and how it lies. */
    @Override
    public synchronized String toString() {
        return String.format(Locale.ROOT, "log of %d records, %s", texts.size(), fault);
    }
}
