using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Domain.Tests.Support;

namespace Portal.Domain.Tests.Swaps;

public sealed class SwapDirectionTests
{
    private static readonly Operation Last = Sample.Operation(OperationStatus.Succeeded, 1) with { SwitchedAt = Sample.Now };

    [Fact]
    public void Of_NewerStaged_IsForward()
    {
        var direction = SwapDirection.Of(Sample.Facts)!;

        Assert.Equal(SwapDirectionKind.Forward, direction.Kind);
        Assert.Equal("Puts a new version live: 4.2.0 replaces 4.1.7.", direction.Sentence);
    }

    [Fact]
    public void Of_OlderStaged_IsOlder() =>
        Assert.Equal(SwapDirectionKind.Older, SwapDirection.Of(Sample.Facts with { Service = Exchanged })!.Kind);

    [Fact]
    public void Of_WhatTheLastSwapReplaced_IsReturn()
    {
        var direction = SwapDirection.Of(Sample.Facts with { Service = Exchanged, LastSwap = Last })!;

        Assert.Equal(SwapDirectionKind.Return, direction.Kind);
        Assert.Equal("Returns to 4.1.7, live until 14:02:51 UTC.", direction.Sentence);
        Assert.Equal(Last, direction.Replaced);
    }

    [Fact]
    public void Of_AfterAReturn_IsForwardAgain()
    {
        var back = Last with { Id = new OperationId(2), ReturnOf = Last.Id, Intent = Last.Intent with { Production = Last.Intent.Staging, Staging = Last.Intent.Production } };

        Assert.Equal(SwapDirectionKind.Forward, SwapDirection.Of(Sample.Facts with { LastSwap = back })!.Kind);
    }

    [Fact]
    public void Of_OldSideUpdatedSinceTheSwap_IsNoReturn()
    {
        var updated = Exchanged with { Staging = Exchanged.Staging! with { Version = "4.1.8" } };

        Assert.Equal((SwapDirectionKind.Older, (Operation?)null), (SwapDirection.Of(Sample.Facts with { Service = updated, LastSwap = Last })!.Kind, SwapDirection.Of(Sample.Facts with { Service = updated, LastSwap = Last })!.Replaced));
    }

    [Fact]
    public void Of_WhatASwapOutsideReplaced_IsReturn()
    {
        var direction = SwapDirection.Of(Sample.Facts with { Service = Exchanged, External = ExternalLine.Of("4.1.7", "4.2.0") })!;

        Assert.Equal((SwapDirectionKind.Return, 31), (direction.Kind, direction.Outside?.Entry.Number));
        Assert.Equal("Returns to 4.1.7, live until 14:02:51 UTC.", direction.Sentence);
    }

    [Fact]
    public void Of_SwappedBackOutside_IsForwardAgain()
    {
        var direction = SwapDirection.Of(Sample.Facts with { LastSwap = Last, External = ExternalLine.Of("4.2.0", "4.1.7") })!;

        Assert.Equal((SwapDirectionKind.Forward, null), (direction.Kind, direction.Outside));
    }

    [Fact]
    public void Of_NothingStaged_IsNull() =>
        Assert.Null(SwapDirection.Of(Sample.Facts with { Service = Sample.Service with { Staging = null } }));

    private static HostedService Exchanged => Sample.Service with
    {
        Production = Sample.Service.Staging! with { Slot = Slot.Production },
        Staging = Sample.Service.Production! with { Slot = Slot.Staging },
    };
}
