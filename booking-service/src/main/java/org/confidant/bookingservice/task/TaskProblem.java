package org.confidant.bookingservice.task;

import org.confidant.platform.problem.ProblemType;

/** Why a step of a task is refused. */
public enum TaskProblem implements ProblemType {
    ALREADY_COMPLETED("task-already-completed", 409, "The task is completed");

    private final String slug;
    private final int status;
    private final String title;

    TaskProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
