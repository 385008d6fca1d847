using Portal.Domain.Notices;

namespace Portal.Web.Notices;

/// <summary>Makes one try of a delivery, and says what came of it.</summary>
internal sealed class NoticeSender(NoticeChannels channels, INoticeSecrets secrets, NoticePost post, TimeProvider time)
{
    private const string NoKey = "Its address or key can no longer be read: the portal's keys were lost. Add the channel again";

    public async Task<DeliveryAnswer> SendAsync(NoticeDelivery delivery, CancellationToken cancellationToken)
    {
        if (await channels.FindAsync(delivery.Channel, cancellationToken) is not { } channel)
            return new(DeliveryState.GivenUp, "The channel was removed");
        // The scope may have been narrowed since it was written.
        if (!channel.MayHear(delivery.Notice.Place) && delivery.Notice.Kind != NoticeKind.Test.Name)
            return new(DeliveryState.GivenUp, "The service is not in the channel's scope any more");
        if (secrets.Open(channel.SealedAddress) is not { } address)
            return new(DeliveryState.GivenUp, NoKey);
        return channel.IsWebhook
            ? await PostAsync(channel, address, delivery, cancellationToken)
            : await MailAsync(address, delivery, cancellationToken);
    }

    private async Task<DeliveryAnswer> PostAsync(NoticeChannel channel, string address, NoticeDelivery delivery, CancellationToken cancellationToken)
    {
        if (channel.SealedKey is not { } sealedKey || secrets.Open(sealedKey) is not { } key)
            return new(DeliveryState.GivenUp, NoKey);
        var body = post.Forms.BodyOf(delivery.Notice, channel.Form);
        var reply = await post.Webhooks.SendAsync(address, body, Signature.Headers(key, delivery.Notice.Id, time.GetUtcNow(), body), cancellationToken);
        return reply.IsTaken ? new(DeliveryState.Sent, reply.Words) : NotTaken(delivery, reply.Words, reply.IsFinal, reply.RetryAfter);
    }

    private async Task<DeliveryAnswer> MailAsync(string address, NoticeDelivery delivery, CancellationToken cancellationToken) =>
        await post.Mail.SendAsync(address, delivery.Notice, cancellationToken) is { } why ? NotTaken(delivery, why) : new(DeliveryState.Sent, "The mail server took it");

    private static DeliveryAnswer NotTaken(NoticeDelivery delivery, string why, bool isFinal = false, TimeSpan? asked = null) =>
        !isFinal && RetryPlan.After(delivery.Tries, Random.Shared.NextDouble(), asked) is { } wait ? new(DeliveryState.Waiting, why, wait) : new(DeliveryState.GivenUp, why);
}
