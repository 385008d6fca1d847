using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Ledger;

public sealed class LedgerChainTests
{
    private static readonly LedgerDraft Draft = new(LedgerKind.Reason, Sample.Now.AddTicks(7), Sample.Ana, new JsonObject { ["reason"] = "Hotfix" })
    {
        ServiceKey = Sample.Key,
        ServiceName = "shop-api",
        SubscriptionName = "Retail-Prod",
        Result = LedgerResult.Swapped,
        Operation = new OperationId(7),
        RefersTo = 3,
    };

    private readonly LedgerChain chain = new();

    [Fact]
    public void Next_FirstEntry_HasTheHashThatSha256SumGives()
    {
        var entry = chain.Next(LedgerHead.Beginning, Draft);

        const string Record = """{"at":"2026-11-06T14:02:51.000000Z","kind":"reason.added","number":1,"operation":7,"person":"Ana Ribeiro","personId":"ana","previous":"0000000000000000000000000000000000000000000000000000000000000000","refersTo":3,"result":"swapped","service":"shop-api","serviceKey":"KEY","subscription":"Retail-Prod","what":{"reason":"Hotfix"}}""";
        var expected = Record.Replace("KEY", Sample.Key.Value, StringComparison.Ordinal);
        Assert.Equal(expected, LedgerRecord.Of(entry));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(expected))), entry.Hash);
    }

    [Fact]
    public void Next_SecondEntry_CarriesTheHashOfTheFirst()
    {
        var first = chain.Next(LedgerHead.Beginning, Draft);
        var head = new LedgerHead(first.Number, first.Hash);

        var second = chain.Next(head, Draft);

        Assert.Equal((2, first.Hash), (second.Number, second.PreviousHash));
        Assert.NotEqual(first.Hash, second.Hash);
        Assert.True(chain.Follows(head, StoredEntry.Of(second)));
        Assert.False(chain.Follows(LedgerHead.Beginning, StoredEntry.Of(second)));
    }

    [Fact]
    public void Next_NamesWithControlCharacters_AreKeptWithoutThem() => Assert.Equal(
        "shopapi", chain.Next(LedgerHead.Beginning, Draft with { ServiceName = "shop\0\napi" }).ServiceName);

    public static TheoryData<string> Members => ["at", "kind", "number", "operation", "person", "personId", "previous", "refersTo", "result", "service", "serviceKey", "subscription", "what"];

    [Theory, MemberData(nameof(Members))]
    public void HashOf_AnyMemberChanged_IsAnother(string member)
    {
        var entry = chain.Next(LedgerHead.Beginning, Draft);

        Assert.NotEqual(entry.Hash, chain.HashOf(Changed(entry, member)));
    }

    private static LedgerEntry Changed(LedgerEntry entry, string member) => member switch
    {
        "at" => entry with { At = entry.At.AddTicks(TimeSpan.TicksPerMicrosecond) },
        "kind" => entry with { Kind = LedgerKind.Caller },
        "number" => entry with { Number = 2 },
        "operation" => entry with { Operation = null },
        "person" => entry with { Person = new Operator("ana", "Ana") },
        "personId" => entry with { Person = new Operator("ben", "Ana Ribeiro") },
        "previous" => entry with { PreviousHash = entry.Hash },
        "refersTo" => entry with { RefersTo = 4 },
        "result" => entry with { Result = null },
        "service" => entry with { ServiceName = "shop" },
        "serviceKey" => entry with { ServiceKey = ServiceKey.Of("Fake", "cms") },
        "subscription" => entry with { SubscriptionName = "" },
        _ => entry with { What = """{"reason":"Hotfix "}""" },
    };
}
