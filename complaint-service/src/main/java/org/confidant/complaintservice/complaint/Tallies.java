package org.confidant.complaintservice.complaint;

import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.confidant.platform.identity.BranchScope;
import org.confidant.platform.time.TimeSlot;

/** All complaints, for who counts them. */
public interface Tallies {
    /** Those about one of these sessions. */
    void eachAbout(Collection<String> sessions, BranchScope scope, Consumer<Tally> reader);

    /** Those filed in that stretch, whatever they are about, with what their clocks go by. */
    void eachFiled(TimeSlot stretch, BranchScope scope, BiConsumer<Tally, Course> reader);
}
