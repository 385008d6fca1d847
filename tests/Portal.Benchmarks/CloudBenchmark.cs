using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Portal.Benchmarks.Apps;
using Portal.Benchmarks.Cloud;
using Portal.Benchmarks.Tables;

namespace Portal.Benchmarks;

/// <summary>A large estate in the embedded cloud that runs alone.</summary>
internal sealed class CloudBenchmark : IBenchmark
{
    private const int Services = 10_000;
    private const int Subscriptions = 100;
    private const int Times = 3;
    private const double LongestStart = 5;
    private const double LeastPerSecond = 5_000;
    private const double MostMegabytes = 400;

    public string Name => "cloud";

    public string Title => $"Embedded cloud alone: {Services:N0} services, {2 * Services:N0} deployments, {Subscriptions} subscriptions";

    public async Task<IReadOnlyList<Line>> RunAsync(Workshop workshop, CancellationToken cancellationToken)
    {
        await using var cloud = await RunningCloud.StartAsync(workshop, $"many:{Services}/{Subscriptions}", cancellationToken);
        var (rates, before) = (new List<double>(), cloud.Meter.Worked);
        var listed = (Subscriptions: 0, Deployments: 0, Pages: 0);
        for (var time = 0; time < Times; time++)
        {
            var began = Stopwatch.GetTimestamp();
            listed = await EstateListing.RunAsync(cloud.Http, cancellationToken);
            rates.Add(listed.Deployments / 2 / Stopwatch.GetElapsedTime(began).TotalSeconds);
        }

        if (listed is not (Subscriptions, 2 * Services, _))
            throw new InvalidOperationException($"{listed.Deployments} deployments in {listed.Subscriptions} subscriptions were listed.");
        var worked = Times * Services / (cloud.Meter.Worked - before).TotalSeconds;
        var open = await OpenAsync(cloud.Http, cancellationToken);
        var one = await FirstAnswerAsync(cloud.Http, cancellationToken);
        var (rate, after) = (new Sample(rates), await OpenAsync(cloud.Http, cancellationToken));
        return
        [
            new("From the start of the process until it listens", $"{cloud.StartedIn.TotalSeconds:N2} s", Bar: $"under {LongestStart:0} s", Met: cloud.StartedIn.TotalSeconds < LongestStart),
            new("Processor time of that", $"{cloud.StartedWith.TotalSeconds:N2} s"),
            new($"Services listed in a second, {listed.Pages} pages", $"{rate.Count}", Bar: $"at least {LeastPerSecond:N0}", Met: rate.Median >= LeastPerSecond),
            new("Services listed in a second the first time, when nothing has been written out yet", $"{rates[0]:N0}"),
            new("Services listed in a second of the cloud's processor time", $"{worked:N0}"),
            new("Memory after that, and the most there ever was", $"{cloud.Meter.Megabytes:N0} MB, {cloud.Meter.MostMegabytes:N0} MB", Bar: $"under {MostMegabytes:0} MB", Met: cloud.Meter.MostMegabytes < MostMegabytes),
            new("Addresses with a listener before anybody asks for one", $"{open}", Bar: "0", Met: open == 0),
            new("From asking for an address to its first answer", one.Ms),
            new("Addresses with a listener after that", $"{after}", Bar: "1", Met: after == 1),
        ];
    }

    private static async Task<int> OpenAsync(HttpClient cloud, CancellationToken cancellationToken) =>
        (await cloud.GetFromJsonAsync<JsonElement>("/.emulator/addresses", cancellationToken)).EnumerateArray().Count(row => row.GetProperty("links").GetArrayLength() > 0);

    private static async Task<Sample> FirstAnswerAsync(HttpClient cloud, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var address = await cloud.GetFromJsonAsync<JsonElement>("/.emulator/addresses/svc-05000", cancellationToken);
        using var answer = await cloud.GetAsync(new Uri(address.GetProperty("links")[0].GetProperty("url").GetString()!), cancellationToken);
        answer.EnsureSuccessStatusCode();
        return new Sample(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }
}
