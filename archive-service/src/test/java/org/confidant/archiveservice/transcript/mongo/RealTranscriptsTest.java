package org.confidant.archiveservice.transcript.mongo;

import org.confidant.archiveservice.testing.TestStore;
import org.confidant.archiveservice.transcript.Transcripts;
import org.confidant.archiveservice.transcript.TranscriptsContract;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@EnabledIfEnvironmentVariable(named = "CONFIDANT_MONGODB_URI", matches = ".+")
class RealTranscriptsTest extends TranscriptsContract {
    @Override
    protected Transcripts transcripts() {
        return new MongoTranscripts(TestStore.real().fresh());
    }
}
