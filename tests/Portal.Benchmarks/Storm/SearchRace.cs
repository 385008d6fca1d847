using System.Diagnostics;
using Portal.Benchmarks.Tables;
using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Subscriptions;
using Portal.Domain.Swaps;
using Portal.Web.Components.Board;

namespace Portal.Benchmarks.Storm;

/// <summary>Searching, sorting and showing the first page of many services, as the board does it, against plain LINQ over the same rows.</summary>
internal static class SearchRace
{
    private const int Rows = 20_000;
    private const int Subscriptions = 100;
    private const int Page = 50;
    private const int Times = 60;
    private const int Warm = 20;
    private const double MostRatio = 2;
    private static readonly DateTimeOffset Now = new(2026, 11, 6, 14, 0, 0, TimeSpan.Zero);

    public static IEnumerable<Line> Measure()
    {
        var snapshot = new EstateSnapshot([.. Enumerable.Range(0, Rows).Select(Row)], [], [], Now);
        foreach (var (what, search) in new[] { ("nothing left out", null), ("a word that a tenth has", "-7"), ("two words, one of them in no name", "svc-1 sub-3"), ("a word that none has", "nowhere") })
        {
            var filter = new BoardFilter(Search: search) { Sort = BoardSort.Staged };
            List<double> ours = [], floor = [];
            for (var time = 0; time < Times; time++)
            {
                var board = Time(() => BoardView.Of(snapshot, filter).Lines.Where(line => line.Row is not null).Take(Page).Select(line => line.Row!).ToList());
                var plain = Time(() => Plain(snapshot.Rows, search));
                if (!board.Found.SequenceEqual(plain.Found))
                    throw new InvalidOperationException($"Board and LINQ find other rows for {search}.");
                if (time < Warm)
                    continue;
                ours.Add(board.Ms);
                floor.Add(plain.Ms);
            }

            var (mine, least) = (new Sample(ours).Median, new Sample(floor).Median);
            yield return new($"Search, sort and first {Page} of {Rows:N0} rows: {what}, median", $"{mine:0.00} ms", $"{least:0.00} ms by LINQ", mine / least,
                $"at most {MostRatio:0.0}", mine <= least * MostRatio);
        }
    }

    /// <summary>The least that gives the same answer; without a search it leaves all but a page unsorted, which the board sorts once for everybody. Each field that the board searches, and the same order.</summary>
    private static List<ServiceRow> Plain(IEnumerable<ServiceRow> rows, string? search)
    {
        var words = search?.Split(' ') ?? [];
        return
        [
            .. rows.Where(row => words.All(word => Fields(row.Service).Any(field => field?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)))
                .OrderByDescending(row => row.Service.Staging?.DeployedAt).ThenBy(row => row.Service.Name, StringComparer.OrdinalIgnoreCase).Take(Page),
        ];
    }

    private static string?[] Fields(HostedService service) =>
    [
        service.Name, service.Subscription.Name, service.Team,
        service.Production?.Version, service.Production?.Name, service.Production?.Vip?.Address, service.Production?.Vip?.HostName,
        service.Staging?.Version, service.Staging?.Name, service.Staging?.Vip?.Address, service.Staging?.Vip?.HostName,
    ];

    private static (double Ms, List<ServiceRow> Found) Time(Func<List<ServiceRow>> work)
    {
        var began = Stopwatch.GetTimestamp();
        var found = work();
        return (Stopwatch.GetElapsedTime(began).TotalMilliseconds, found);
    }

    private static ServiceRow Row(int number)
    {
        var name = $"svc-{number:D5}";
        var subscription = new Subscription(new SubscriptionId($"00000000-0000-4000-8000-{number % Subscriptions:D12}"), $"sub-{number % Subscriptions:D2}");
        var service = new HostedService(ServiceKey.Of("Generated", name), "Generated", name, subscription, "westeurope", Side(name, Slot.Production, number), Side(name, Slot.Staging, number)) { Team = $"Team {number % 25}" };
        return new ServiceRow(service, new Readiness(ReadinessState.Ready, 0, 0, "Ready", "All checks met"), SwapDirectionKind.Forward, null, null);
    }

    private static Deployment Side(string name, Slot slot, int number) => new()
    {
        Id = new DeploymentId($"/{name}-{slot}"),
        Name = $"{name}-{slot}",
        Slot = slot,
        Version = $"4.{number % 10}.{number % 7}",
        Vip = new Domain.HostedServices.Vip($"/{name}-{slot}/vip", $"20.50.{number / 250}.{number % 250}", $"{name}-{slot}.westeurope.cloudapp.azure.com", AddressAllocation.Static),
        Instances = 2,
        State = "Succeeded",
        DeployedAt = Now.AddMinutes(-(number * 7919L % 100_000)),
    };
}
