using Portal.Domain.Ledger;
using Portal.Domain.Policies;

namespace Portal.Domain.Tests.Support;

/// <summary>A swap made outside the portal, as the history shows it.</summary>
internal static class ExternalLine
{
    public static HistoryLine Of(string fromVersion, string toVersion, string person = "svc-deploy")
    {
        var entry = new LedgerEntry
        {
            Number = 31,
            At = Sample.Now,
            Kind = LedgerKind.External,
            Person = new Operator(person, person),
            What = "{}",
            ServiceKey = Sample.Key,
            ServiceName = "shop-api",
            SubscriptionName = "Retail-Prod",
            Result = LedgerResult.External,
            PreviousHash = LedgerHead.NoHash,
            Hash = LedgerHead.NoHash,
        };
        return new HistoryLine(entry, Sample.Now, fromVersion, toVersion, person);
    }
}
