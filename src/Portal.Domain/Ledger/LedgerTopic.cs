using Portal.Domain.Notices;
using Portal.Domain.Standby;

namespace Portal.Domain.Ledger;

/// <summary>What entries are about that are no outcome of a swap or a change.</summary>
/// <param name="Name">In addresses.</param>
public sealed record LedgerTopic(string Name, EquatableList<LedgerKind> Kinds)
{
    /// <summary>Windows, locks, and what is asked before a deed.</summary>
    public static readonly LedgerTopic Rules = new("rules", [LedgerKind.Window, LedgerKind.Lock, LedgerKind.Friction]);

    public static readonly LedgerTopic Approvals = new("approvals", [LedgerKind.ApprovalAsked, LedgerKind.ApprovalDecided]);

    /// <summary>Until when the old side of a swap is kept.</summary>
    public static readonly LedgerTopic Leases = new("leases", [LeaseRecord.Changed]);

    public static readonly LedgerTopic Roles = new("roles", [LedgerKind.RoleGiven, LedgerKind.RoleTaken]);

    public static readonly LedgerTopic Tokens = new("tokens", [LedgerKind.TokenIssued, LedgerKind.TokenRevoked]);

    /// <summary>Releases, what runs them, and what they changed.</summary>
    public static readonly LedgerTopic Releases = new("releases", [LedgerKind.ReleaseKept, LedgerKind.ReleaseTold, LedgerKind.ReleaseDescribed]);

    /// <summary>Channels of notifications.</summary>
    public static readonly LedgerTopic Channels = new("channels", [NoticeChannels.Changed]);

    /// <summary>What was added to an earlier entry.</summary>
    public static readonly LedgerTopic Remarks = new("remarks", [LedgerKind.Reason, LedgerKind.HoldReason, LedgerKind.Caller]);

    /// <summary>Swaps and changes as they were confirmed, before anything was sent.</summary>
    public static readonly LedgerTopic Starts = new("starts", [LedgerKind.Written]);

    /// <summary>Entries of every kind.</summary>
    public static readonly LedgerTopic Everything = new("everything", []);

    /// <summary>In the order in which they are offered.</summary>
    public static IReadOnlyList<LedgerTopic> All { get; } = [Rules, Approvals, Leases, Releases, Roles, Tokens, Channels, Remarks, Starts, Everything];

    /// <summary>Null when there is none of this name.</summary>
    public static LedgerTopic? Find(string? name) => All.FirstOrDefault(topic => topic.Name == name);
}
