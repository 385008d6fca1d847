namespace Portal.ServicePackages.Methods.Rules;

/// <summary>The virtual network cannot be changed by an update; both sides of a swap may have their own.</summary>
internal sealed class VirtualNetworkChange : IMethodRule
{
    public string Title => "Virtual network";

    public string Source => "Cloud Services (extended support), questions and answers: virtual network";

    public IEnumerable<ServiceChange> Find(ReleasePair pair) => pair.Configurations is { } both && both.Before.Network.Site != both.After.Network.Site
        ? [new(Title, "Virtual network", both.Before.Network.Site, both.After.Network.Site) { InPlace = MethodFit.No("An update in place cannot change the virtual network.") }]
        : [];
}
