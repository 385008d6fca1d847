using Portal.Domain;
using Portal.Domain.HostedServices;
using Portal.Domain.Ledger;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;

namespace Portal.Benchmarks.Ledger;

/// <summary>Makes up a history: 1,000 services, 40 persons, two entries a swap, one swap in a hundred made elsewhere. The same every time.</summary>
internal sealed class LedgerGenerator
{
    public const int Services = 1000;
    public const int Persons = 40;

    private static readonly DateTimeOffset Begin = new(2022, 1, 3, 6, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);

    private static readonly EquatableList<Finding> Findings = [.. Enumerable.Range(1, 30).Select(n => new Finding
    {
        Code = $"P{n:00}", Title = $"What must be true of number {n}", Severity = Severity.Block, Answer = Answer.Met, Measured = $"{n} of {n}", Headline = "",
    })];

    private readonly Random random = new(20261106);

    public static ServiceKey Key(int service) => ServiceKey.Of("Generated", Name(service));

    public static string Person(int person) => $"Operator Number {person}";

    /// <summary>Entries one after the other, chained.</summary>
    public IEnumerable<LedgerEntry> Entries(int count)
    {
        var (chain, head) = (new LedgerChain(), LedgerHead.Beginning);
        foreach (var draft in Drafts().Take(count))
        {
            var entry = chain.Next(head, draft);
            head = new LedgerHead(entry.Number, entry.Hash);
            yield return entry;
        }
    }

    public IEnumerable<LedgerDraft> Drafts()
    {
        for (var id = 1L; ; id++)
        {
            var operation = Operation(id);
            if (random.Next(100) == 0)
            {
                yield return ExternalRecord.Draft(operation);
                continue;
            }

            yield return OperationRecord.Written(operation);
            yield return OperationRecord.Ended(operation);
        }
    }

    private Operation Operation(long id)
    {
        var (service, started) = (random.Next(Services), Begin + (id * Between));
        var status = random.Next(100) switch { < 4 => OperationStatus.Failed, 4 => OperationStatus.Canceled, _ => OperationStatus.Succeeded };
        return new Operation
        {
            Id = new OperationId(id),
            ServiceKey = Key(service),
            ServiceName = Name(service),
            SubscriptionName = $"Subscription-{service % 20}",
            Intent = new SwapIntent("Generated", Side(service, id, "a"), Side(service, id + 1, "b")),
            ReturnOf = random.Next(20) == 0 ? new OperationId(id - 1) : null,
            Fingerprint = new Fingerprint(Convert.ToHexStringLower(BitConverter.GetBytes(id)).PadLeft(64, '0')),
            StartedBy = new Operator($"id-{service % Persons}", Person(random.Next(Persons))),
            StartedAt = started,
            Reason = $"Release {id}, CHG-{random.Next(10_000)}",
            Findings = Findings,
            Status = status,
            SwitchedAt = status == OperationStatus.Succeeded ? started.AddSeconds(9) : null,
            EndedAt = started.AddSeconds(12),
            Events = [.. Events(started, status)],
            Cloud = new CloudOperation("PUT", "https://management.azure.com/x", $"https://management.azure.com/operations/{new Guid((int)id, 0, 0, new byte[8])}", null, started, "r"),
        };
    }

    private static IEnumerable<OperationEvent> Events(DateTimeOffset started, OperationStatus status)
    {
        OperationStatus[] moves = [OperationStatus.Written, OperationStatus.Submitting, OperationStatus.Switching, OperationStatus.Verifying, status];
        return moves.Select((move, second) => new OperationEvent(started.AddSeconds(second), move, OperationEvent.FromPortal, $"The operation is {move} now, and this line says why"));
    }

    private static SwapSide Side(int service, long version, string name)
    {
        var group = $"/subscriptions/00000000-0000-0000-0000-{service % 20:000000000000}/resourceGroups/rg-{service}/providers";
        var vip = new Portal.Domain.HostedServices.Vip($"{group}/Microsoft.Network/publicIPAddresses/{name}", $"20.50.{service / 250}.{service % 250}", $"{Name(service)}-{name}.westeurope.cloudapp.azure.com", AddressAllocation.Static);
        return new SwapSide(new DeploymentId($"{group}/Microsoft.Compute/cloudServices/{Name(service)}-{name}"), $"{Name(service)}-{name}", $"4.{version % 100}.{version % 10}", vip);
    }

    private static string Name(int service) => $"service-{service:0000}";
}
