using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;
using Portal.Web.Workers;

namespace Portal.Web.Tests.Workers;

public sealed class EstateInventoriesTests
{
    private readonly FakeTarget target = new();
    private readonly EstateInventories inventories;

    public EstateInventoriesTests() => inventories = new EstateInventories(new SwapKinds([target]));

    [Fact]
    public async Task Rows_NothingChanged_IsTheSameList()
    {
        await ListAsync();
        var rows = Rows([]);

        Assert.Same(rows, Rows(rows));
    }

    [Fact]
    public async Task Rows_ServiceChanged_IsJudgedAgain()
    {
        await ListAsync();
        var rows = Rows([]);
        target.Facts = Sample.Facts with { Service = Sample.Service with { Region = "elsewhere" } };
        await ListAsync();

        Assert.Equal("elsewhere", Assert.Single(Rows(rows)).Service.Region);
    }

    [Fact]
    public async Task Rows_OperationActive_ShowsIt()
    {
        await ListAsync();
        var operations = new ServiceOperations(Sample.Operation(OperationStatus.Switching, 1), null, null);

        Assert.Equal(ReadinessState.Running, Assert.Single(inventories.Rows([], (_, _) => operations)).Readiness.State);
    }

    [Fact]
    public async Task Rows_ProductionAddressTornOff_KeepsTheKey()
    {
        await ListAsync();
        var rows = Rows([]);
        target.Facts = Sample.Facts with
        {
            Service = Sample.Service with { Key = ServiceKey.Of("Fake", "another"), Production = Sample.Service.Production! with { Vip = null } },
        };
        await ListAsync();

        Assert.Equal(Sample.Key, Assert.Single(Rows(rows)).Service.Key);
    }

    [Fact]
    public async Task Learn_ReadAfresh_IsShown()
    {
        await ListAsync();

        inventories.Learn(Sample.Facts with { Service = Sample.Service with { Region = "read afresh" } });

        Assert.Equal("read afresh", Assert.Single(Rows([])).Service.Region);
    }

    private EquatableList<ServiceRow> Rows(EquatableList<ServiceRow> now) => inventories.Rows(now, (_, _) => ServiceOperations.None);

    private Task<IReadOnlyList<EstateProblem>> ListAsync() => inventories.All[0].Inventory.ReadListsAsync([Sample.Service.Subscription], TestContext.Current.CancellationToken);
}
