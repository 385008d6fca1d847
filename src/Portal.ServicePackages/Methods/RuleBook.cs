namespace Portal.ServicePackages.Methods;

/// <summary>Which rules the adviser goes by.</summary>
public enum RuleBook
{
    /// <summary>The table of allowed service changes, from Azure SDK 1.5 on.</summary>
    Today,

    /// <summary>The article of 2010 as well: a changed definition is never upgraded in place.</summary>
    Article2010,
}
