package org.confidant.bench.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real MongoDB: the one that was named, else one brought for this run. The embedded store has nothing to say here. */
public final class MongoServer implements AutoCloseable {
    private static final String NAMED = "CONFIDANT_MONGODB_URI";

    private final String uri;
    private final Runnable end;

    private MongoServer(String uri, Runnable end) {
        this.uri = uri;
        this.end = end;
    }

    /** @throws Refused if there is none */
    public static MongoServer start(Place place) {
        String named = System.getenv(NAMED);
        if (named != null && !named.isBlank()) {
            return new MongoServer(named, () -> {});
        }
        Path tool = place.root().resolveSibling("shared").resolve("tools").resolve("mongod");
        if (!Files.isExecutable(tool)) {
            throw new Refused(
                    "A real MongoDB is needed. Start one as a replica set (one node will do) and name it, for "
                            + "example " + NAMED + "='mongodb://127.0.0.1:27017/?replicaSet=rs0' bench/run");
        }
        return brought(tool, place);
    }

    private static MongoServer brought(Path tool, Place place) {
        Folder folder = new Folder(place.work().resolve("mongod-" + ProcessHandle.current().pid()));
        Runnable stop = () -> {
            run(tool, place, "stop", "--dir", folder.path().toString());
            folder.delete();
        };
        Thread atExit = new Thread(stop);
        String uri = run(tool, place, "start", "--dir", folder.path().toString(), "--port",
                Integer.toString(FreePort.find())).strip();
        Runtime.getRuntime().addShutdownHook(atExit);
        return new MongoServer(uri, () -> {
            Runtime.getRuntime().removeShutdownHook(atExit);
            stop.run();
        });
    }

    private static String run(Path tool, Place place, String... words) {
        List<String> command = new ArrayList<>(List.of(tool.toString()));
        command.addAll(List.of(words));
        return new Command(command, place.work(), Map.of(), place.log("mongod")).run();
    }

    public String uri() {
        return uri;
    }

    @Override
    public void close() {
        end.run();
    }
}
