using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Web.Tests.Samples;

/// <summary>Services and operations as a board shows them.</summary>
internal static class BoardSamples
{
    public static readonly DateTimeOffset Now = new(2026, 11, 6, 14, 3, 0, TimeSpan.Zero);
    public static readonly Subscription Retail = new(new SubscriptionId("11111111-1111-1111-1111-111111111111"), "Retail-Prod");
    public static readonly Subscription Media = new(new SubscriptionId("22222222-2222-2222-2222-222222222222"), "Media-Prod");
    public static readonly Operator Chen = new("chen", "Chen Wu");

    public static Deployment Side(Slot slot, string version, int instances = 2, int? ready = null, TimeSpan? age = null, string service = "shop") =>
        Sample.Deployment($"{service}-{version}", version, slot) with
        {
            Vip = new Vip($"/addresses/{service}-{slot}", slot == Slot.Production ? "20.50.1.7" : "20.50.1.9", $"{service}-{slot}.cloudapp.net", AddressAllocation.Static),
            Instances = instances,
            InstancesReady = ready ?? instances,
            DeployedAt = Now - (age ?? TimeSpan.FromDays(12)),
        };

    public static HostedService Service(string name, Subscription? subscription = null, string live = "4.1.7", string? staged = "4.2.0", int instances = 2) => new(
        ServiceKey.Of(Sample.Kind, name), Sample.Kind, name, subscription ?? Retail, "West Europe",
        Side(Slot.Production, live, instances, service: name),
        staged is null ? null : Side(Slot.Staging, staged, instances, age: TimeSpan.FromMinutes(35), service: name));

    public static ServiceRow Row(
        string name, ReadinessState state = ReadinessState.Ready, Subscription? subscription = null, string live = "4.1.7", string? staged = "4.2.0",
        int warnings = 0, string? text = null, string? fact = null, int instances = 2, Operation? active = null, Operation? lastSwap = null) => new(
        Service(name, subscription, live, staged, instances),
        new Readiness(state, 0, warnings, text ?? state.ToString(), fact ?? "9 of 9 checks met"),
        state == ReadinessState.ReturnPossible ? SwapDirectionKind.Return : SwapDirectionKind.Forward, active, lastSwap);

    public static ServiceRow Running(string name, OperationStatus status = OperationStatus.Switching, long id = 7, Subscription? subscription = null)
    {
        var operation = Operation(id, name, status, subscription);
        var row = Row(name, ReadinessState.Running, subscription, active: operation);
        return row with { Readiness = Readiness.Of(operation) };
    }

    public static Operation Operation(
        long id, string name = "shop-api", OperationStatus status = OperationStatus.Succeeded, Subscription? subscription = null, DateTimeOffset? startedAt = null,
        long? returnOf = null, CloudFailure? failure = null, string? reason = null, string from = "4.1.7", string to = "4.2.0")
    {
        var started = startedAt ?? Now - TimeSpan.FromSeconds(9);
        return Sample.Operation(Service(name, subscription, from, to), status) with
        {
            Id = new OperationId(id),
            ReturnOf = returnOf is { } taken ? new OperationId(taken) : null,
            StartedBy = Chen,
            StartedAt = started,
            Reason = reason,
            Findings = [],
            SwitchedAt = status == OperationStatus.Succeeded ? started.AddSeconds(12) : null,
            EndedAt = OperationMoves.IsActive(status) ? null : started.AddSeconds(16),
            Failure = failure,
            Events = [new(started, status, OperationEvent.FromPortal, "Confirmed")],
        };
    }

    public static EstateSnapshot Snapshot(params ServiceRow[] rows) => new(rows.ToEquatableList(), [Retail, Media], [], Now);
}
