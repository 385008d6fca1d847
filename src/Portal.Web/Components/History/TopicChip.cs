using Portal.Domain.Ledger;

namespace Portal.Web.Components.History;

/// <summary>What the history can show.</summary>
/// <param name="Topic">The name of a <see cref="LedgerTopic"/>; null for swaps and changes.</param>
internal sealed record TopicChip(string? Topic, string Word)
{
    public static IReadOnlyList<TopicChip> All =>
    [
        new(null, Words.TopicChipSwapsAndChanges),
        new(LedgerTopic.Rules.Name, Words.TopicChipRules),
        new(LedgerTopic.Approvals.Name, Words.TopicChipApprovals),
        new(LedgerTopic.Leases.Name, Words.TopicChipLeases),
        new(LedgerTopic.Releases.Name, Words.TopicChipReleases),
        new(LedgerTopic.Roles.Name, Words.TopicChipRoles),
        new(LedgerTopic.Tokens.Name, Words.TopicChipTokens),
        new(LedgerTopic.Channels.Name, Words.TopicChipChannels),
        new(LedgerTopic.Remarks.Name, Words.TopicChipRemarks),
        new(LedgerTopic.Starts.Name, Words.TopicChipStarts),
        new(LedgerTopic.Everything.Name, Words.TopicChipEverything),
    ];
}
