using Portal.Domain.HostedServices;

namespace Portal.Domain.Standby;

/// <summary>What an instance of each size costs an hour.</summary>
/// <param name="Currency">Three letters, ISO 4217.</param>
/// <param name="AsOf">The day of the prices.</param>
/// <param name="Source">Where they come from, for people.</param>
/// <param name="PerHour">By size, for example Standard_D2_v2.</param>
public sealed record PriceTable(string Currency, DateOnly AsOf, string Source, IReadOnlyDictionary<string, decimal> PerHour)
{
    /// <summary>What all instances of a deployment cost an hour.</summary>
    public HourlyCost CostOf(Deployment deployment)
    {
        if (deployment.Roles.Count == 0)
            return new HourlyCost(null, Currency, "its sizes were not read");
        var unknown = deployment.Roles.Select(role => role.Size).Where(size => !PerHour.ContainsKey(size)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return unknown.Count > 0
            ? new HourlyCost(null, Currency, $"the price table has no {string.Join(", ", unknown)}")
            : new HourlyCost(deployment.Roles.Sum(role => role.Capacity * PerHour[role.Size]), Currency, string.Join(", ", deployment.Roles.GroupBy(role => role.Size).Select(size => $"{size.Sum(role => role.Capacity)} × {size.Key}")));
    }
}
