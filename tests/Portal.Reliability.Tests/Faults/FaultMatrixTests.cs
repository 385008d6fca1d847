using System.Collections.Concurrent;
using Portal.Emulator.Faults;
using Portal.Reliability.Tests.Processes;
using Portal.Reliability.Tests.Simulation;

namespace Portal.Reliability.Tests.Faults;

/// <summary>Every fault of the embedded cloud in every phase of a swap: the table in FaultMatrix.md is what came of it.</summary>
public sealed class FaultMatrixTests
{
    private static readonly string File = Path.Combine(ChildProcess.Repository, "tests/Portal.Reliability.Tests/FaultMatrix.md");

    /// <summary>The short form tries the phase in which most goes wrong.</summary>
    private static readonly Phase[] Phases = Scale.IsWhole ? Enum.GetValues<Phase>() : [Phase.Submit];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Swap_EveryFaultInEveryPhase_NeverToldWrong()
    {
        var faults = FaultCatalogue.All.SelectMany(fault => fault.Kind == FaultKind.OperationHangs ? (IEnumerable<(FaultDescription, bool)>)[(fault, false), (fault, true)] : [(fault, false)]).ToList();
        await using var field = await FaultField.StartAsync(faults.Count * Phases.Length, Token);
        var services = new ConcurrentQueue<Domain.HostedServices.HostedService>(await field.ServicesAsync(Token));
        var cells = new ConcurrentBag<FaultCell>();
        await Parallel.ForEachAsync(from fault in faults from phase in Phases select (fault, phase), new ParallelOptions { MaxDegreeOfParallelism = 12, CancellationToken = Token }, async (item, token) =>
        {
            services.TryDequeue(out var service);
            cells.Add(await new FaultTrial(field, service!, item.fault.Item1, item.fault.Item2, item.phase).RunAsync(token));
        });

        var table = Table([.. cells]);
        Console.WriteLine($"Fault matrix: {cells.Count} cells, {cells.Count(cell => !cell.IsTrue)} told wrong\n{table}");
        if (Scale.IsWhole)
            await System.IO.File.WriteAllTextAsync(File, Document(table, cells.Count), Token);
        Assert.All(cells, cell => Assert.True(cell.IsTrue, $"{cell.Fault} in {cell.Phase}: {cell.Text}"));
    }

    [Fact]
    public async Task Document_HasEveryFaultOfTheCatalogue()
    {
        var document = await System.IO.File.ReadAllTextAsync(File, Token);

        Assert.All(FaultCatalogue.All, fault => Assert.Contains($"| {fault.Title} |", document, StringComparison.Ordinal));
    }

    private static string Table(IReadOnlyList<FaultCell> cells) => string.Join('\n',
    [
        $"| fault | {string.Join(" | ", Phases)} |",
        $"|---|{string.Concat(Phases.Select(_ => "---|"))}",
        .. cells.GroupBy(cell => cell.Fault).OrderBy(row => row.Key, StringComparer.Ordinal)
            .Select(row => $"| {row.Key} | {string.Join(" | ", Phases.Select(phase => row.Single(cell => cell.Phase == phase).Text))} |"),
    ]);

    private static string Document(string table, int cells) =>
        $"""
        # Fault matrix

        Every fault of the embedded cloud's catalogue in every phase of a swap, {cells} cells, through the real adapter and the real operation log: what the portal told, and what the cloud's own
        record shows. No cell says *Failed* when the cloud swapped, nor *Succeeded* when it did not. *Unknown* and *Split* stay open, with what each side shows, until a read or an operator settles them.

        *Plan*: the fault strikes three reads before the swap is confirmed. *Submit*: the swap request. *Poll*: two questions how it stands. *Verify*: three reads of both sides. A fault that can strike
        nothing but a swap request, ordered in *Poll* or *Verify*, finds none any more. Written by `PORTAL_RELIABILITY=whole dotnet run --project tests/Portal.Reliability.Tests -- -class "*FaultMatrixTests"`.

        {table}

        """;
}
