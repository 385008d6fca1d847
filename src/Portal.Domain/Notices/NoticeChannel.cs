using Portal.Domain.Policies;

namespace Portal.Domain.Notices;

/// <summary>Somewhere to be told: a webhook or a mail address, with what it wants to hear.</summary>
public sealed record NoticeChannel
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required ChannelForm Form { get; init; }

    /// <summary>Where to: sealed, since the addresses of Teams and Slack are secrets themselves.</summary>
    public required string SealedAddress { get; init; }

    /// <summary>The part of the address that may be shown.</summary>
    public required string ShownAddress { get; init; }

    /// <summary>What bodies are signed with, sealed; null for mail.</summary>
    public string? SealedKey { get; init; }

    /// <summary>Names of the kinds that it wants; none means all.</summary>
    public EquatableList<string> Kinds { get; init; } = [];

    /// <summary>Services outside are not told of; as <see cref="GrantScope"/> writes it.</summary>
    public required string Scope { get; init; }

    public bool IsPaused { get; init; }

    public bool IsRemoved { get; init; }

    public required string MadeBy { get; init; }

    /// <summary>What happened before is not told.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Counted up with each change.</summary>
    public long Revision { get; init; }

    public bool IsWebhook => Form != ChannelForm.Mail;

    /// <summary>Whether it is to be told of this. A notice of no service goes to channels without a limit.</summary>
    public bool Wants(Notice notice) =>
        !IsPaused && !IsRemoved && notice.At >= MadeAt && (Kinds.Count == 0 || Kinds.Contains(notice.Kind, StringComparer.Ordinal)) && MayHear(notice.Place);

    /// <summary>Whether all of a service is in the scope.</summary>
    public bool MayHear(NoticePlace? place) => GrantScope.Parse(Scope) switch
    {
        null => false,
        GrantScope.Everything => true,
        _ when place is null || place.Deployments.Count == 0 => false,
        var scope => place.Deployments.All(deployment => scope.Covers(deployment, place.Team)),
    };
}
