package org.confidant.complaintservice.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.confidant.complaintservice.testing.RunningService;

/** Files on their way to the service and back. */
abstract class Uploading extends RunningService {
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static String path(String complaint) {
        return "/complaints/" + complaint + "/attachments";
    }

    Answer upload(String token, String complaint, byte[] file, String... headers) {
        return uploadTo(token, path(complaint), file, headers);
    }

    Answer uploadTo(String token, String path, byte[] file, String... headers) {
        return upload(at(token, path).POST(BodyPublishers.ofByteArray(file)), headers);
    }

    /** Without saying how much it is. */
    Answer uploadChunked(String token, String complaint, InputStream file, String... headers) {
        return upload(at(token, path(complaint)).POST(BodyPublishers.ofInputStream(() -> file)), headers);
    }

    private static Answer upload(HttpRequest.Builder request, String... headers) {
        HttpResponse<String> response = send(headers.length > 0 ? request.headers(headers) : request,
                BodyHandlers.ofString());
        return new Answer(response.statusCode(), response,
                response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body()));
    }

    HttpResponse<byte[]> download(String token, String complaint, int n) {
        return send(at(token, path(complaint) + "/" + n).GET(), BodyHandlers.ofByteArray());
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
