package org.confidant.bookingservice.facility.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.confidant.bookingservice.testing.Company;
import org.confidant.bookingservice.testing.RunningService;
import org.confidant.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FacilitiesOverHttpTest extends RunningService {
    private Company company;

    @BeforeEach
    void openBranch() {
        company = company();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rooms", "/equipment"})
    void a_branch_manager_adds_to_their_branch(String path) {
        Answer added = post(company.token(Role.BRANCH_MANAGER), path, body(company.branch()));

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text("branch")).isEqualTo(company.branch());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rooms", "/equipment"})
    void another_branch_and_one_that_does_not_exist_are_the_same(String path) {
        Answer foreign = post(company.token(Role.BRANCH_MANAGER), path, body(company().branch()));
        Answer unknown = post(company.token(Role.BRANCH_MANAGER), path, body("nowhere"));

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.told()).isEqualTo(unknown.told());
    }

    @ParameterizedTest
    @CsvSource({"/rooms, 1", "/rooms, 201"})
    void a_room_seats_two_to_two_hundred(String path, int seats) {
        Answer answer = post(company.token(Role.BRANCH_MANAGER), path, """
                {"branch": "%s", "name": "Bamboo", "kind": "quiet-room", "seats": %d}""".formatted(company.branch(),
                seats));

        assertThat(answer.body().at("/fields/0/field").asString()).isEqualTo("seats");
    }

    @Test
    void a_new_room_counts_at_once() {
        String offering = company.offering();
        company.practitioner(offering);
        String slots = "/slots?branch=" + company.branch() + "&service=" + offering + "&from=2026-05-11&to=2026-05-11";
        String before = get(company.token(Role.RECEPTIONIST), slots).body().at("/items/0/modes").toString();

        company.room();

        assertThat(before).isEqualTo("[\"remote\"]");
        assertThat(get(company.token(Role.RECEPTIONIST), slots).body().at("/items/0/modes").toString()).isEqualTo(
                "[\"on-site\",\"remote\"]");
    }

    private static String body(String branch) {
        return "{\"branch\": \"%s\", \"name\": \"Bamboo\", \"kind\": \"quiet-room\"}".formatted(branch);
    }
}
