namespace Portal.ServicePackages.Methods;

/// <summary>One row of the table of allowed service changes: finds the changes of its kind and says which methods can bring them.</summary>
public interface IMethodRule
{
    /// <summary>The change, as the documentation names it.</summary>
    string Title { get; }

    /// <summary>Where the rule comes from.</summary>
    string Source { get; }

    IEnumerable<ServiceChange> Find(ReleasePair pair);
}
