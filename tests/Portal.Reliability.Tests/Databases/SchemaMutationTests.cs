using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;
using Portal.Reliability.Tests.Processes;
using Portal.Storage.Databases;
using Portal.Storage.Tests.Support.Postgres;

namespace Portal.Reliability.Tests.Databases;

/// <summary>Each rule of the database is taken out of a copy of the schema: what it forbids then happens, so nothing above it would have caught it.</summary>
public sealed class SchemaMutationTests(PostgresCluster cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [CombinatorialRules]
    public async Task Admit_RuleTakenAway_TwoAreAdmitted(string database, string index)
    {
        await using var storage = await SharedStorage.NewAsync(database == "SQLite" ? null : cluster, Token);

        var withRule = await ProvokeAsync(storage.Log, index, "one");
        await ExecuteAsync(storage, $"DROP INDEX {index}");
        var withoutRule = await ProvokeAsync(storage.Log, index, "other");

        Assert.IsNotType<Admission.Admitted>(withRule);
        Assert.IsType<Admission.Admitted>(withoutRule);
    }

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Save_FenceTakenAway_SomebodyWhoLostTheOperationWrites(string database)
    {
        await using var storage = await SharedStorage.NewAsync(database == "SQLite" ? null : cluster, Token);
        var written = ((Admission.Admitted)await storage.Log.AdmitAsync(Draft("shop", null, null), Token)).Operation;
        var lost = (await storage.Log.TakeOverAsync(written.Id, "one", TimeSpan.FromSeconds(30), Token))!;
        await storage.Log.ReleaseAsync(lost.Id, lost.Fence, Token);
        await storage.Log.TakeOverAsync(written.Id, "other", TimeSpan.FromSeconds(30), Token);

        await Assert.ThrowsAsync<OperationConflictException>(() => storage.Log.SaveAsync(Moved(lost), Token));
        await ExecuteAsync(storage, $"UPDATE operations SET \"Fence\" = {lost.Fence}");
        await storage.Log.SaveAsync(Moved(lost), Token);

        Assert.Equal(OperationStatus.Submitting, (await storage.Log.FindAsync(written.Id, Token))!.Status);
    }

    /// <summary>Does what a rule forbids, and nothing that another forbids.</summary>
    private static async Task<Admission> ProvokeAsync(IOperationLog log, string index, string service)
    {
        var first = ((Admission.Admitted)await log.AdmitAsync(Draft(service, null, service), Token)).Operation;
        switch (index)
        {
            case "one_active_operation_a_service":
                return await log.AdmitAsync(Draft(service, first.Id, null), Token);
            case "no_two_operations_follow_the_same":
                var driven = (await log.TakeOverAsync(first.Id, "one", TimeSpan.FromSeconds(30), Token))!;
                await log.SaveAsync(Moved(driven) with { Status = OperationStatus.Canceled }, Token);
                return await log.AdmitAsync(Draft(service, null, null), Token);
            default:
                return await log.AdmitAsync(Draft($"{service}-2", null, service), Token);
        }
    }

    private static async Task ExecuteAsync(SharedStorage storage, string statement)
    {
        await using var database = storage.Services.GetRequiredService<IDatabaseKind>().Open();
        await database.Database.ExecuteSqlRawAsync(statement, Token);
    }

    private static Operation Moved(Operation operation) => operation with
    {
        Status = OperationStatus.Submitting,
        Events = [.. operation.Events, new OperationEvent(DateTimeOffset.UnixEpoch, OperationStatus.Submitting, OperationEvent.FromPortal, "Asking Azure")],
    };

    private static Operation Draft(string service, OperationId? follows, string? key) => new()
    {
        ServiceKey = ServiceKey.Of("Fake", service),
        ServiceName = service,
        SubscriptionName = "Retail-Prod",
        Intent = new SwapIntent("Fake", Side("one"), Side("two")),
        Follows = follows,
        Fingerprint = new Fingerprint(new string('a', 64)),
        IdempotencyKey = key,
        StartedBy = new Operator("ana", "Ana Ribeiro"),
        StartedAt = DateTimeOffset.UnixEpoch,
        Events = [new OperationEvent(DateTimeOffset.UnixEpoch, OperationStatus.Written, OperationEvent.FromPortal, "Ana confirmed")],
    };

    private static SwapSide Side(string name) => new(new DeploymentId($"/id/{name}"), name, "1.0.0", new Vip($"/ip/{name}", null, null, AddressAllocation.Static));
}
