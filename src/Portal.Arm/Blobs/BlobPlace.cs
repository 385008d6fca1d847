namespace Portal.Arm.Blobs;

/// <summary>Where a container is: https://account.blob.core.windows.net/container, or with the account in the path where the host is no name of its own.</summary>
internal sealed record BlobPlace(Uri Container, Uri Account, string AccountName, string ContainerName)
{
    /// <summary>Null when it is no address of a container.</summary>
    public static BlobPlace? Of(string address)
    {
        if (!Uri.TryCreate(address.TrimEnd('/'), UriKind.Absolute, out var container) || container.Scheme != Uri.UriSchemeHttps || container.Query.Length > 0)
            return null;
        var root = container.GetLeftPart(UriPartial.Authority);
        return container.AbsolutePath.Trim('/').Split('/') switch
        {
            [{ Length: > 0 } name] when container.HostNameType == UriHostNameType.Dns && container.Host.Contains('.') => new(container, new Uri(root), container.Host.Split('.')[0], name),
            [{ Length: > 0 } account, { Length: > 0 } name] => new(container, new Uri($"{root}/{account}"), account, name),
            _ => null,
        };
    }

    public Uri Blob(string name, string query = "") => new($"{Container}/{Uri.EscapeDataString(name)}{query}");
}
