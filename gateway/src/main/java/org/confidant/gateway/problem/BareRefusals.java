package org.confidant.gateway.problem;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.ReferenceCountUtil;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/** What cannot even be read as HTTP is refused below Spring, without a body; here it gets its document. */
@Component
class BareRefusals implements NettyServerCustomizer {
    private final JsonMapper json;

    BareRefusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, address) -> channel.pipeline()
                .addAfter(NettyPipeline.HttpCodec, "problems", new Documents()));
    }

    private byte[] document(int status) {
        Refusal refusal = new Refusal(ProblemType.of(status), HttpStatusCode.valueOf(status),
                "The request is not one that can be read.");
        return json.writeValueAsBytes(refusal.document());
    }

    private final class Documents extends ChannelOutboundHandlerAdapter {
        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
            boolean bare = message instanceof FullHttpResponse response && response.status().code() >= 400
                    && !response.content().isReadable();
            super.write(context, bare ? documented(context, (FullHttpResponse) message) : message, promise);
        }

        private FullHttpResponse documented(ChannelHandlerContext context, FullHttpResponse bare) {
            byte[] body = document(bare.status().code());
            FullHttpResponse full = new DefaultFullHttpResponse(bare.protocolVersion(), bare.status(),
                    context.alloc().buffer(body.length).writeBytes(body));
            full.headers().add(bare.headers()).set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                    .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            ReferenceCountUtil.release(bare);
            return full;
        }
    }
}
