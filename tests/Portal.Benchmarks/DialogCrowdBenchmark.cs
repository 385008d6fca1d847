using Portal.Benchmarks.Apps;
using Portal.Benchmarks.Circuits;
using Portal.Benchmarks.Tables;

namespace Portal.Benchmarks;

/// <summary>Many operators with the dialog of one service open, against one.</summary>
internal sealed class DialogCrowdBenchmark : IBenchmark
{
    private const int Operators = 100;
    private const double MostRatio = 1.05;
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(30);

    /// <summary>Without sign-in all of them are one person, who may not have so many windows open.</summary>
    private const string ManyPeople = "--Limits:CircuitsPerPerson=1000";

    public string Name => "dialog-crowd";

    public string Title => $"Dialog crowd: {Operators} operators with the dialog of one service open for {Watched.TotalSeconds:0} s";

    public async Task<IReadOnlyList<Line>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        var one = await ReadsAsync(workshop, 1, cancellationToken);
        var all = await ReadsAsync(workshop, Operators, cancellationToken);
        return
        [
            new("Requests to Azure", $"{all}", $"{one} with one operator", (double)all / one, $"at most {MostRatio}", all <= one * MostRatio),
        ];
    }

    private static async Task<int> ReadsAsync(Workshop workshop, int operators, CancellationToken cancellationToken)
    {
        await using var portal = await RunningPortal.StartAsync(workshop, cancellationToken, "--Emulator:Seed=many:1", "--Emulator:Fabric:Enabled=false", ManyPeople);
        var address = (await portal.ServicesAsync(cancellationToken))[0].GetProperty("links").GetProperty("page").GetString();
        var circuits = new List<Circuit>();
        try
        {
            for (var count = 0; count < operators; count++)
                circuits.Add(await Circuit.OpenAsync(portal.Http, $"{address}/swap", _ => { }, cancellationToken));
            portal.Tap.Clear();
            await Task.Delay(Watched, cancellationToken);
            return portal.Tap.Calls.Count;
        }
        finally
        {
            foreach (var circuit in circuits)
                await circuit.DisposeAsync();
        }
    }
}
