using System.Text.Json.Nodes;
using Portal.Domain.Estate;
using Portal.Domain.Grants;
using Portal.Domain.Ledger;
using Portal.Domain.Notices;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Standby;
using Portal.Domain.Tests.Support;
using Portal.Web.Components.History;

namespace Portal.Web.Tests.Components.History;

public sealed class EntryWordsTests
{
    [Fact]
    public void Of_Rules_SaysWhatWasSetWhereAndUntilWhen()
    {
        var window = RuleSamples.Window(Sample.Now, Sample.Now.AddHours(2));

        Assert.Equal(new EntryWords("Set the window “year-end closing”", "Everything, 2026-11-06 14:02 to 2026-11-06 16:02, Etc/UTC, FREQ=DAILY"), Of(LedgerKind.Window, window with { Rule = "FREQ=DAILY" }));
        Assert.Equal("Removed the window “year-end closing”", Of(LedgerKind.Window, window with { IsRemoved = true }).Text);
        Assert.Equal(new EntryWords("Locked: Team Shop", "Database job, until Fri 6 Nov 16:02 UTC"), Of(LedgerKind.Lock, RuleSamples.Lock("team=Shop") with { Until = Sample.Now.AddHours(2) }));
        Assert.Equal("Unlocked: Everything", Of(LedgerKind.Lock, RuleSamples.Lock() with { LiftedBy = Sample.Ana, LiftedAt = Sample.Now }).Text);
        Assert.StartsWith("Set what is asked: Everything: ", Join(Of(LedgerKind.Friction, RuleSamples.Friction(FrictionRung.Name))), StringComparison.Ordinal);
        Assert.Equal("Removed what is asked: Everything", Of(LedgerKind.Friction, RuleSamples.Friction(FrictionRung.Name) with { IsRemoved = true }).Text);
    }

    [Theory]
    [InlineData(ApprovalState.Given, "Approved the swap of 4.1.7 to 4.2.0")]
    [InlineData(ApprovalState.Declined, "Declined the swap of 4.1.7 to 4.2.0")]
    [InlineData(ApprovalState.Withdrawn, "Withdrew the request to swap 4.1.7 to 4.2.0")]
    [InlineData(ApprovalState.Expired, "The request to swap 4.1.7 to 4.2.0 expired")]
    [InlineData(ApprovalState.Outdated, "The request to swap 4.1.7 to 4.2.0 ended, the plan changed")]
    [InlineData(ApprovalState.Used, "The approval of the swap of 4.1.7 to 4.2.0 was used")]
    public void Of_ADecision_SaysWhatBecameOfTheRequest(ApprovalState state, string text) =>
        Assert.Equal(new EntryWords(text, "asked by Ana Ribeiro"), Of(LedgerKind.ApprovalDecided, RuleSamples.Approval(Sample.Plan, state)));

    [Fact]
    public void Of_PeopleAndChannels_SaysWhoGotWhat()
    {
        var grant = new GrantRecord("1", "Operator", "ben@contoso.com", "team=Shop", "until Friday", "ana", "Ana Ribeiro", Sample.Now);
        var token = new JsonObject { ["token"] = "1", ["of"] = "Ana Ribeiro", ["ofId"] = "ana", ["name"] = "pipeline", ["role"] = "Operator", ["scope"] = "*", ["expiresAt"] = CanonicalJson.Time(Sample.Now) };

        Assert.Equal(new EntryWords("Asked for approval of the swap of 4.1.7 to 4.2.0", "Release 4.2"), Of(LedgerKind.ApprovalAsked, RuleSamples.Approval(Sample.Plan)));
        Assert.Equal(new EntryWords("Gave the role Operator to ben@contoso.com", "over team=Shop: until Friday"), Of(LedgerKind.RoleGiven, grant));
        Assert.Equal(new EntryWords("Took the role Operator from ben@contoso.com", "over team=Shop"), Of(LedgerKind.RoleTaken, grant with { Note = "" }));
        Assert.Equal(new EntryWords("Made the token pipeline", "of Ana Ribeiro, Operator over *, until Fri 6 Nov 14:02 UTC"), EntryWords.Of(Entry(LedgerKind.TokenIssued, token), EstateSnapshot.Empty));
        Assert.Equal("Revoked the token pipeline", EntryWords.Of(Entry(LedgerKind.TokenRevoked, token), EstateSnapshot.Empty).Text);
        Assert.Equal(new EntryWords("Added the channel Shop", "Slack, *"), Of(NoticeChannels.Changed, new ChannelRecord("Added", "1", "Shop", ChannelForm.Slack, "hooks.example.com", "*", [], false)));
    }

    [Fact]
    public void Of_Releases_SaysWhichAndWhatOfIt()
    {
        var release = RecordedRelease.Of(ReleaseSamples.Record(), "/id/shop-api-1123");

        Assert.Equal(new EntryWords("Gave release Shop 4.2.0", "shop-4.2.0.csdef"), Of(LedgerKind.ReleaseKept, release));
        Assert.Equal(new EntryWords("Told that Shop 4.2.0 runs", "shop-api-1123"), Of(LedgerKind.ReleaseTold, release));
        Assert.Equal(new EntryWords("Said what Shop 4.2.0 changed", "2 changes"), Of(LedgerKind.ReleaseDescribed, release with { Changes = ["a", "b"] }));
    }

    [Theory]
    [InlineData("Kept", "Keeps 4.1.7 as the way back: until Fri 6 Nov 14:02 UTC")]
    [InlineData("Return given up", "Said that the return to 4.1.7 is not wanted any more: until Fri 6 Nov 14:02 UTC")]
    [InlineData("Given up", "Gave up keeping 4.1.7: ")]
    public void Of_ALease_SaysWhatIsKept(string what, string words) => Assert.Equal(words, Join(Of(LeaseRecord.Changed, new LeaseRecord(what, 42, "/id/old", "4.1.7", Sample.Now))));

    [Fact]
    public void Of_Remarks_NamesTheEntryThatTheyAddTo()
    {
        Assert.Equal(new EntryWords("Gave the reason of entry 7", "CHG-1"), Of(LedgerKind.Reason, new RemarkRecord("CHG-1"), 7));
        Assert.Equal(new EntryWords("Said why the swap of entry 7 was held", "wrong day"), Of(LedgerKind.HoldReason, new RemarkRecord("wrong day"), 7));
        Assert.Equal(new EntryWords("Azure told who made swap of entry 7", "svc@contoso.com"), Of(LedgerKind.Caller, new RemarkRecord(null, new ActivityTrace("svc@contoso.com", Sample.Now, "write", null)), 7));
    }

    [Fact]
    public void Of_EveryTopic_HasWordsOfItsOwn() => Assert.Equal(
        [],
        LedgerTopic.All.SelectMany(topic => topic.Kinds).Where(kind => EntryWords.Of(Entry(kind, []), EstateSnapshot.Empty) is { Detail: "" } told && told.Text == kind.Value).Select(kind => kind.Value));

    [Fact]
    public void Of_ChangedByHandOrNotKnown_IsToldByItsKind()
    {
        Assert.Equal(new EntryWords("rule.lock", "The entry was changed by hand; the proof of the ledger names it."), EntryWords.Of(Entry(LedgerKind.Lock, []), EstateSnapshot.Empty));
        Assert.Equal(new EntryWords("some.kind", ""), EntryWords.Of(Entry(new LedgerKind("some.kind"), []), EstateSnapshot.Empty));
    }

    private static string Join(EntryWords words) => $"{words.Text}: {words.Detail}";

    private static EntryWords Of<T>(LedgerKind kind, T what, long? refersTo = null) => EntryWords.Of(Entry(kind, RecordJson.ToNode(what)) with { RefersTo = refersTo }, EstateSnapshot.Empty);

    private static LedgerEntry Entry(LedgerKind kind, JsonObject what) => new MemoryLedger().Append(new LedgerDraft(kind, Sample.Now, Sample.Ana, what));
}
