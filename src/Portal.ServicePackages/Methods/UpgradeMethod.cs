namespace Portal.ServicePackages.Methods;

/// <summary>The ways to bring a new release into production.</summary>
public enum UpgradeMethod
{
    /// <summary>Deploy to staging, then exchange the addresses.</summary>
    Swap,

    /// <summary>Update the running deployment, domain by domain.</summary>
    InPlace,

    /// <summary>Delete the deployment and deploy again.</summary>
    DeleteAndRedeploy,
}
