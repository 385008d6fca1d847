namespace Portal.Web.Components.Deploy;

/// <summary>How a release is brought.</summary>
public enum DeployWay
{
    /// <summary>Deployed to the empty side: to staging beside production, or as the first of a service.</summary>
    Stage,

    /// <summary>The running production is updated, domain by domain.</summary>
    InPlace,

    /// <summary>What is staged is updated; production does not notice.</summary>
    InPlaceStaging,

    /// <summary>Production is deleted and deployed again.</summary>
    Redeploy,
}
