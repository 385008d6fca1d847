namespace Portal.ServicePackages.Methods.Rules;

/// <summary>A reserved address can neither be added nor removed nor changed by an update, and both sides of a swap have one or neither has.</summary>
internal sealed class ReservedIpChange : IMethodRule
{
    public string Title => "Reserved address";

    public string Source => "Cloud Services (extended support), questions and answers: reserved address; Swap a cloud service";

    public IEnumerable<ServiceChange> Find(ReleasePair pair) => pair.Configurations is { } both && !both.Before.ReservedIps.Equals(both.After.ReservedIps)
        ? [new(Title, "Reserved address", Text(both.Before), Text(both.After)) { InPlace = MethodFit.No("An update in place cannot change the reserved address."), Swap = Fit(both.Before, both.After) }]
        : [];

    private static MethodFit Fit(ServiceConfiguration before, ServiceConfiguration after) => before.ReservedIps.Count == 0 != (after.ReservedIps.Count == 0)
        ? MethodFit.No("A VIP swap needs a reserved address on both sides or on neither.")
        : MethodFit.Yes;

    private static string? Text(ServiceConfiguration configuration) => configuration.ReservedIps.Count == 0 ? null : string.Join(", ", configuration.ReservedIps);
}
