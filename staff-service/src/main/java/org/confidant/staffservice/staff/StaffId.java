package org.confidant.staffservice.staff;

/** Names a person on the staff, here and as the username at the identity provider. */
public record StaffId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
