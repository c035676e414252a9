package id.naungan.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sambungan telanjang. Sends bytes as they are, which no client would send, and shows the first answer as it came. */
public final class Wire {
    private static final int PATIENCE = 5000;

    /** Names of headers in small letters; a status of 0 means that the connection was closed without a word. */
    public record Answer(int status, Map<String, List<String>> headers, String body) {}

    private final int port;

    public Wire(int port) {
        this.port = port;
    }

    /** A request as text, lines ended by CR and LF; add "Connection: close" or the answer is awaited to the end of patience. */
    public Answer say(String request) {
        return say(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    public Answer say(byte[] request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
                socket.getInputStream().transferTo(answer);
            } catch (SocketTimeoutException keptOpen) {
                // What has come is the answer.
            } catch (IOException closedEarly) {
                if (answer.size() == 0) {
                    return new Answer(0, Map.of(), "");
                }
            }
            return read(answer.toString(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static Answer read(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        if (end < 0 || !answer.startsWith("HTTP/")) {
            return new Answer(0, Map.of(), answer);
        }
        Map<String, List<String>> headers = new TreeMap<>();
        String[] lines = answer.substring(0, end).split("\r\n");
        for (int line = 1; line < lines.length; line++) {
            String[] pair = lines[line].split(":", 2);
            headers.computeIfAbsent(pair[0].toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(pair[1].strip());
        }
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, answer.substring(end + 4));
    }
}
