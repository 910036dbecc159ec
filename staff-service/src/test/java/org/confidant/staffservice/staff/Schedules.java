package org.confidant.staffservice.staff;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.confidant.platform.store.Stored;

/**
 * Lets several actors work with a store step by step, in every order of their steps. Orders after which every actor has seen the
 * same are gone on from once only: what a store with conditional writes holds then is the same, too.
 */
final class Schedules {
    private static final ThreadLocal<Actor> CURRENT = new ThreadLocal<>();

    private final Set<String> seen = new HashSet<>();
    private final List<Integer> choices = new ArrayList<>();
    private final List<Integer> alternatives = new ArrayList<>();

    /** One who waits before each step until it is their turn. */
    private static final class Actor {
        private final Semaphore turn = new Semaphore(0);
        private final Semaphore waiting = new Semaphore(0);
        private final StringBuilder story = new StringBuilder();
        private volatile boolean ended;

        Actor(Runnable work) {
            Thread.ofVirtual().start(() -> {
                CURRENT.set(this);
                try {
                    work.run();
                } finally {
                    ended = true;
                    waiting.release();
                }
            });
            waiting.acquireUninterruptibly();
        }

        void await() {
            waiting.release();
            turn.acquireUninterruptibly();
        }

        void go() {
            turn.release();
            waiting.acquireUninterruptibly();
        }
    }

    /** The same port, each of whose calls is a step. */
    static <T> T stepwise(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[]{port}, (_, method, arguments) -> {
            step(method.getName());
            try {
                Object answer = method.invoke(real, arguments);
                saw(answer);
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private static void step(String name) {
        Actor actor = CURRENT.get();
        if (actor != null) {
            actor.await();
            actor.story.append(name).append(' ');
        }
    }

    private static void saw(Object answer) {
        Actor actor = CURRENT.get();
        if (actor != null) {
            actor.story.append(told(answer)).append('\n');
        }
    }

    private static Object told(Object answer) {
        return switch (answer) {
            case Optional<?> one -> one.map(Schedules::told);
            case List<?> many -> many.stream().map(Schedules::told).toList();
            case Stored<?> stored -> stored.id() + " " + stored.version() + " " + stored.value();
            default -> answer;
        };
    }

    /**
     * Runs actors in every order; how many runs that took.
     *
     * @param actors makes everything ready for another run
     * @param check what must hold after each
     */
    static int every(Supplier<List<Runnable>> actors, Runnable check) {
        Schedules schedules = new Schedules();
        int runs = 0;
        do {
            schedules.run(actors.get());
            check.run();
            runs++;
        } while (schedules.another());
        return runs;
    }

    private void run(List<Runnable> works) {
        List<Actor> actors = works.stream().map(Actor::new).toList();
        for (int depth = 0; !running(actors).isEmpty(); depth++) {
            List<Actor> running = running(actors);
            if (depth == choices.size()) {
                choices.add(0);
                alternatives.add(seen.add(stories(actors)) ? running.size() : 1);
            }
            running.get(choices.get(depth)).go();
        }
    }

    private static List<Actor> running(List<Actor> actors) {
        return actors.stream().filter(actor -> !actor.ended).toList();
    }

    private static String stories(List<Actor> actors) {
        return String.join("\n--\n", actors.stream().map(actor -> actor.story.toString()).toList());
    }

    private boolean another() {
        while (!choices.isEmpty() && choices.getLast() + 1 >= alternatives.getLast()) {
            choices.removeLast();
            alternatives.removeLast();
        }
        if (!choices.isEmpty()) {
            choices.set(choices.size() - 1, choices.getLast() + 1);
        }
        return !choices.isEmpty();
    }
}
