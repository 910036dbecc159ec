package org.confidant.platform.problem;

/**
 * One field that is wrong.
 *
 * @param field path within the body ({@code participants[0].client}) or the parameter's name
 * @param why what is wrong and what is allowed, without repeating the value
 */
public record FieldProblem(String field, String why) {}
