using Portal.ServicePackages.Tests.Support;

namespace Portal.ServicePackages.Tests.Conformance;

/// <summary>The short form; the long one is `dotnet run --project tests/Portal.Benchmarks -c Release -- fuzz`.</summary>
public class FuzzTests
{
    private const int Inputs = 6000;

    [Fact]
    public async Task Read_BentFiles_ThrowNothing()
    {
        var understood = 0;
        for (var seed = 0; seed < Inputs; seed++)
            understood += await FuzzRound.RunAsync(seed, TestContext.Current.CancellationToken) ? 1 : 0;

        Assert.InRange(understood, 1, Inputs - 1); // Else the bending bends nothing, or everything.
    }
}
