using Portal.Benchmarks.Apps;
using Portal.Benchmarks.Circuits;
using Portal.Benchmarks.Hello;
using Portal.Benchmarks.Tables;

namespace Portal.Benchmarks;

/// <summary>What an open board takes, against the smallest page that a circuit can have: the counter of the SDK's Blazor template.</summary>
internal sealed class HelloBenchmark : IBenchmark
{
    private const int Services = 25;
    private const int Rounds = 5;
    private const int PagesARound = 40;
    private const int WarmPresses = 400;
    private const int PressesPerSecond = 182;
    private const double MostHeapRatio = 4.5;
    private const double MostKilobytes = 500;
    private const double MostPressRatio = 3;
    private const double MostPressMs = 50;
    private const double LeastOpened = 0.35;

    public string Name => "hello";

    public string Title => $"Hello: {Rounds * PagesARound} boards of {Services} services against as many counters of the SDK's template, in turns";

    public async Task<IReadOnlyList<Line>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        await using var azure = await RunningPortal.StartAsync(workshop, cancellationToken, $"--Emulator:Seed=many:{Services}", "--Emulator:Fabric:Enabled=false", RunningPortal.CloudInMemory);
        await using var portal = await RunningPortal.StartAsync(workshop, azure.CloudSocket, cancellationToken, "--Emulator:Seed=many:1", "--Emulator:Fabric:Enabled=false", RunningPortal.CloudInMemory, "--Limits:CircuitsPerPerson=1000");
        await using var template = await RunningApp.StartAsync(await workshop.TemplateAsync(cancellationToken), cancellationToken);
        await using var ours = new HelloCrowd(portal.Meter, async token => await BoardCircuit.OpenAsync(portal.Http, token));
        await using var theirs = new HelloCrowd(template.Meter, token => CounterCircuit.OpenAsync(template.Http, token));
        HelloCrowd[] both = [ours, theirs];
        foreach (var crowd in both)
            await crowd.WarmAsync(WarmPresses, cancellationToken);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var crowd in both)
                await crowd.OpenAsync(PagesARound, cancellationToken);
        }

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var crowd in both)
                await crowd.PressAsync(PressesPerSecond, cancellationToken);
        }

        return Lines(ours, theirs);
    }

    private static IReadOnlyList<Line> Lines(HelloCrowd ours, HelloCrowd theirs)
    {
        var (heap, opened, presses) = (Ratio(ours.Kilobytes, theirs.Kilobytes), Ratio(ours.Opened, theirs.Opened), Ratio(ours.Presses, theirs.Presses));
        var (kilobytes, ms) = (new Sample(ours.Kilobytes).Median, new Sample(ours.Presses).Median);
        return
        [
            new("Alive on the heap for each open page", $"{kilobytes:N0} KB", $"{new Sample(theirs.Kilobytes).Median:N0} KB", heap, $"at most {MostHeapRatio:0.0}", heap <= MostHeapRatio),
            new("The same, absolute", $"{kilobytes:N0} KB", Bar: $"at most {MostKilobytes:N0} KB", Met: kilobytes <= MostKilobytes),
            new("Pages opened in a second, one after the other", $"{new Sample(ours.Opened).Count}", $"{new Sample(theirs.Opened).Count}", opened, $"at least {LeastOpened}", opened >= LeastOpened),
            new($"From press to answer at {PressesPerSecond} a second, p95: a row marked as favourite, a number raised", new Sample(ours.Presses).Ms, new Sample(theirs.Presses).Ms, presses, $"at most {MostPressRatio:0.0}", presses <= MostPressRatio),
            new("The same, absolute", $"{ms:N0} ms", Bar: $"at most {MostPressMs:N0} ms", Met: ms <= MostPressMs),
        ];
    }

    /// <summary>Of rounds that took turns.</summary>
    private static double Ratio(List<double> ours, List<double> theirs) => new Sample(ours.Zip(theirs, (mine, its) => mine / its)).Median;
}
