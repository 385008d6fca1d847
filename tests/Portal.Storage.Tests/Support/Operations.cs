using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Preconditions;
using Portal.Domain.Swaps;

namespace Portal.Storage.Tests.Support;

internal static class Operations
{
    public static readonly DateTimeOffset Now = new(2026, 11, 6, 14, 3, 2, TimeSpan.Zero);

    public static Operation New(string service = "shop-api", long? follows = null, string? key = null, string by = "ana") => new()
    {
        ServiceKey = ServiceKey.Of("Fake", service),
        ServiceName = service,
        SubscriptionName = "Retail-Prod",
        Intent = new SwapIntent("Fake", Side("0911", "4.1.7", "20.50.1.7"), Side("1123", "4.2.0", "20.50.1.9")),
        Follows = follows is { } before ? new OperationId(before) : null,
        Fingerprint = new Fingerprint(new string('a', 64)),
        IdempotencyKey = key,
        StartedBy = new Operator(by, by),
        StartedAt = Now,
        Reason = "Release 4.2 “blue”",
        Acknowledged = ["V01", "P29"],
        Findings =
        [
            new Finding { Code = "P13", Title = "All instances started", Severity = Severity.Block, Answer = Answer.Met, Measured = "8 of 8", Headline = "All instances started" },
        ],
        Events = [new OperationEvent(Now, OperationStatus.Written, OperationEvent.FromPortal, "Ana confirmed")],
    };

    public static Operation Moved(this Operation operation, OperationStatus status) => operation with
    {
        Status = status,
        Events = [.. operation.Events, new OperationEvent(Now.AddSeconds(operation.Events.Count), status, OperationEvent.FromCloud, status.ToString())],
        Cloud = new CloudOperation("PUT", "https://arm/x", "https://arm/op", null, Now, "r1"),
        Failure = status == OperationStatus.Failed ? new CloudFailure(CloudFailureKind.Refused, "Refused.", "Conflict", "No.", TimeSpan.FromSeconds(5), "r2") : null,
        SwitchedAt = status == OperationStatus.Succeeded ? Now.AddSeconds(9) : null,
        EndedAt = OperationMoves.IsActive(status) ? null : Now.AddSeconds(12),
    };

    private static SwapSide Side(string name, string version, string address) =>
        new(new DeploymentId($"/id/{name}"), name, version, new Vip($"/ip/{address}", address, $"{name}.example", AddressAllocation.Static));
}
