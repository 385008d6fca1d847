using System.Net;
using System.Text.Json;

namespace Portal.Reliability.Tests.Races;

/// <summary>What came of one round.</summary>
/// <param name="Swaps">Swaps that the cloud began.</param>
/// <param name="Operations">Operations that were given to somebody.</param>
/// <param name="Given">Who was answered with the operation.</param>
/// <param name="Told">Who was told who swaps, and since when.</param>
/// <param name="Outdated">Who was told that the service is not any more as it was.</param>
internal sealed record Round(int Swaps, int Operations, int Given, int Told, int Outdated, int Other)
{
    public static Round Of(int swaps, IReadOnlyList<(HttpStatusCode Status, JsonElement Body)> answers)
    {
        var given = answers.Where(answer => answer.Status == HttpStatusCode.Accepted).ToList();
        var told = answers.Count(answer => answer.Status == HttpStatusCode.Conflict
            && answer.Body.TryGetProperty("startedBy", out var who) && who.GetString() is { Length: > 0 } && answer.Body.TryGetProperty("startedAt", out _));
        var outdated = answers.Count(answer => answer.Status == HttpStatusCode.PreconditionFailed);
        return new(swaps, given.Select(answer => answer.Body.GetProperty("id").GetString()).Distinct().Count(), given.Count, told, outdated, answers.Count - given.Count - told - outdated);
    }
}
