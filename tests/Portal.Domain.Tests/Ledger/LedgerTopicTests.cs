using System.Reflection;
using Portal.Domain.Ledger;

namespace Portal.Domain.Tests.Ledger;

public class LedgerTopicTests
{
    [Fact]
    public void All_EveryKindThatIsNoOutcome_IsInOneTopic()
    {
        var kinds = typeof(LedgerKind).Assembly.GetTypes().SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(LedgerKind)).Select(field => (LedgerKind)field.GetValue(null)!).Except([LedgerKind.Ended, LedgerKind.External]).ToList();

        Assert.True(kinds.Count > 10, $"{kinds.Count} kinds");
        Assert.Equal(kinds.Select(kind => kind.Value).Order(), LedgerTopic.All.SelectMany(topic => topic.Kinds).Select(kind => kind.Value).Order());
    }

    [Fact]
    public void Find_ByName_OrNull() => Assert.Equal((LedgerTopic.Rules, null, null), (LedgerTopic.Find("rules"), LedgerTopic.Find("none"), LedgerTopic.Find(null)));
}
