using Portal.Domain.Estate;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Estate;

public sealed class ListedInventoryTests
{
    private readonly FakeTarget target = new();
    private readonly ListedInventory inventory;

    public ListedInventoryTests() => inventory = new ListedInventory(target);

    [Fact]
    public async Task ReadListsAsync_Readable_HoldsWhatWasListed()
    {
        Assert.Empty(await ReadAsync());

        Assert.Same(Sample.Facts, Assert.Single(inventory.Facts()));
    }

    [Fact]
    public async Task ReadListsAsync_NotReadableAgain_KeepsWhatWasListedAndSaysWhy()
    {
        await ReadAsync();
        target.ReadFailure = FakeTarget.Failure(CloudFailureKind.Throttled);

        Assert.Equal(new EstateProblem("Retail-Prod", target.ReadFailure), Assert.Single(await ReadAsync()));
        Assert.Single(inventory.Facts());
    }

    [Fact]
    public async Task ReadListsAsync_SubscriptionIsGone_ForgetsIt()
    {
        await ReadAsync();

        await inventory.ReadListsAsync([], TestContext.Current.CancellationToken);

        Assert.Empty(inventory.Facts());
    }

    [Fact]
    public async Task Learn_ReadAfresh_TakesThePlaceOfWhatWasListed()
    {
        await ReadAsync();
        var fresh = Sample.Facts with { Service = Sample.Service with { Region = "read afresh" } };

        inventory.Learn(fresh);

        Assert.Same(fresh, Assert.Single(inventory.Facts()));
    }

    private Task<IReadOnlyList<EstateProblem>> ReadAsync() => inventory.ReadListsAsync([Sample.Service.Subscription], TestContext.Current.CancellationToken);
}
