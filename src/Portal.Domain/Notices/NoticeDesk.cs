using System.Security.Cryptography;
using Portal.Domain.Policies;

namespace Portal.Domain.Notices;

/// <summary>The one door to channels and their deliveries, for Owners: pages and API come here. What is outside one's scope is not there.</summary>
public sealed class NoticeDesk(NoticeChannels channels, INoticeOutbox outbox, NoticeTools tools)
{
    private const string KeyPrefix = "whsec_";
    private const int KeyBytes = 32;

    private static readonly ChannelResult NotThere = new ChannelResult.NotFound();

    /// <summary>Channels all of whose scope is the operator's to govern.</summary>
    public async Task<IReadOnlyList<NoticeChannel>> ListAsync(Access by, CancellationToken cancellationToken) =>
        by.MaySomewhere(OperatorRight.Govern) ? [.. (await channels.AllAsync(cancellationToken)).Where(channel => MayGovern(by, channel.Scope))] : [];

    public async Task<NoticeChannel?> FindAsync(string id, Access by, CancellationToken cancellationToken) =>
        await channels.FindAsync(id, cancellationToken) is { } channel && MayGovern(by, channel.Scope) ? channel : null;

    /// <returns><see cref="ChannelResult.Saved"/> with the key of a webhook, which is said only now.</returns>
    public async Task<ChannelResult> AddAsync(ChannelDraft draft, Access by, CancellationToken cancellationToken)
    {
        if (WhyNot(draft, isNew: true, by) is { } refused)
            return refused;
        var key = draft.Form == ChannelForm.Mail ? null : NewKey();
        var channel = Fill(
            new NoticeChannel
            {
                Id = Guid.CreateVersion7(tools.Time.GetUtcNow()).ToString("N"),
                Name = "", Form = draft.Form, SealedAddress = "", ShownAddress = "", Scope = "", MadeBy = by.By.Name, MadeAt = tools.Time.GetUtcNow(),
                SealedKey = key is null ? null : tools.Secrets.Seal(key),
            },
            draft);
        return await SaveAsync(channel, ChannelRecord.Added, by, key, cancellationToken);
    }

    /// <summary>Changes name, events, scope, pause and, where one is given, the address. The form stays.</summary>
    public async Task<ChannelResult> ChangeAsync(string id, ChannelDraft draft, Access by, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, by, cancellationToken) is not { } channel)
            return NotThere;
        draft = draft with { Form = channel.Form };
        return WhyNot(draft, isNew: false, by) ?? await SaveAsync(Fill(channel, draft), ChannelRecord.Changed, by, null, cancellationToken);
    }

    /// <summary>From now on bodies are signed with another key.</summary>
    public async Task<ChannelResult> RenewKeyAsync(string id, Access by, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, by, cancellationToken) is not { IsWebhook: true } channel)
            return NotThere;
        var key = NewKey();
        return await SaveAsync(channel with { SealedKey = tools.Secrets.Seal(key) }, ChannelRecord.NewKey, by, key, cancellationToken);
    }

    /// <summary>Nothing is sent to it any more; what was sent stays in the log.</summary>
    public async Task<ChannelResult> RemoveAsync(string id, Access by, CancellationToken cancellationToken) => await FindAsync(id, by, cancellationToken) is { } channel
        ? await SaveAsync(channel with { IsRemoved = true, SealedAddress = "", SealedKey = null }, ChannelRecord.Removed, by, null, cancellationToken)
        : NotThere;

    /// <summary>Sends a notice of its own to a channel, also to a paused one.</summary>
    /// <returns>False when there is no such channel.</returns>
    public async Task<bool> TestAsync(string id, Access by, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, by, cancellationToken) is not { } channel)
            return false;
        var now = tools.Time.GetUtcNow();
        var notice = new Notice
        {
            Id = $"test:{Guid.CreateVersion7(now):N}", Kind = NoticeKind.Test.Name, At = now, Page = NoticePage.Notifications, By = by.By.Name,
            Title = "Test from the VIP Swap Portal", Text = $"{by.By.Name} sees whether “{channel.Name}” works. Nothing was swapped.",
        };
        await outbox.AddAsync(notice, [channel.Id], cancellationToken);
        tools.Announce();
        return true;
    }

    /// <summary>Deliveries to the channels that one governs, newest first.</summary>
    public async Task<IReadOnlyList<NoticeDelivery>> DeliveriesAsync(DeliveryFilter filter, Access by, CancellationToken cancellationToken)
    {
        var mine = (await ListAsync(by, cancellationToken)).Select(channel => channel.Id).ToList();
        var asked = filter.Channels is { } wanted ? mine.Intersect(wanted, StringComparer.Ordinal).ToList() : mine;
        return asked.Count == 0 ? [] : await outbox.ListAsync(filter with { Channels = asked }, cancellationToken);
    }

    /// <summary>Null when there is none, or none that may be seen.</summary>
    public async Task<NoticeDelivery?> DeliveryAsync(long number, Access by, CancellationToken cancellationToken) =>
        await outbox.FindAsync(number, cancellationToken) is { } delivery && await FindAsync(delivery.Channel, by, cancellationToken) is not null ? delivery : null;

    /// <returns>False when there is none that may be seen, or it has not ended.</returns>
    public async Task<bool> SendAgainAsync(long number, Access by, CancellationToken cancellationToken)
    {
        if (await DeliveryAsync(number, by, cancellationToken) is null || !await outbox.SendAgainAsync(number, cancellationToken))
            return false;
        tools.Announce();
        return true;
    }

    private static bool MayGovern(Access by, string scope) => GrantScope.Parse(scope) is { } wanted && by.May(OperatorRight.Govern, wanted);

    private static string NewKey() => KeyPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));

    private ChannelResult? WhyNot(ChannelDraft draft, bool isNew, Access by)
    {
        if (!by.MaySomewhere(OperatorRight.Govern))
            return new ChannelResult.Forbidden("Notifications are set up by an Owner, which you are not.");
        if (ChannelRules.Problems(draft, isNew, tools.Policy).ToEquatableList() is { Count: > 0 } problems)
            return new ChannelResult.Invalid(problems);
        return MayGovern(by, draft.Scope) ? null : new ChannelResult.Forbidden($"You are not an Owner of all of {draft.Scope}. Choose a scope in which you are.");
    }

    private NoticeChannel Fill(NoticeChannel channel, ChannelDraft draft)
    {
        channel = channel with { Name = draft.Name.Trim(), Scope = draft.Scope.Trim(), Kinds = draft.Kinds, IsPaused = draft.IsPaused };
        return draft.Address?.Trim() is { } address
            ? channel with { SealedAddress = tools.Secrets.Seal(address), ShownAddress = Shown(channel.Form, address) }
            : channel;
    }

    /// <summary>The paths of Teams and Slack are secrets; those of other webhooks may be.</summary>
    private static string Shown(ChannelForm form, string address) => form == ChannelForm.Mail ? address : new Uri(address).GetLeftPart(UriPartial.Authority) + "/…";

    private async Task<ChannelResult> SaveAsync(NoticeChannel channel, string what, Access by, string? key, CancellationToken cancellationToken) =>
        await channels.TryWriteAsync(channel, what, by.By, cancellationToken) ? new ChannelResult.Saved(channel with { Revision = channel.Revision + 1 }, key) : new ChannelResult.Outdated();
}
