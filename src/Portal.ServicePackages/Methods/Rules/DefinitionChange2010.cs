namespace Portal.ServicePackages.Methods.Rules;

/// <summary>The rule of 2010: a service whose definition changed cannot be upgraded in place.</summary>
internal sealed class DefinitionChange2010 : IMethodRule
{
    public string Title => "Service definition";

    public string Source => "Microsoft 2010: How to upgrade a service";

    public IEnumerable<ServiceChange> Find(ReleasePair pair) => pair.Definitions is { } both && both.Before != both.After
        ? [new(Title, both.After.Name, "as it runs", "changed") { InPlace = MethodFit.No("The service definition changed, and an upgrade in place needs the same one.") }]
        : [];
}
