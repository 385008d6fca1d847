using Portal.Arm.Blobs;

namespace Portal.Arm.Tests.Blobs;

public class BlobPlaceTests
{
    [Theory]
    [InlineData("https://shop.blob.core.windows.net/packages", "shop", "https://shop.blob.core.windows.net/packages/a.cspkg")]
    [InlineData("https://shop.blob.core.chinacloudapi.cn/packages/", "shop", "https://shop.blob.core.chinacloudapi.cn/packages/a.cspkg")]
    [InlineData("https://127.0.0.1:10000/account/packages", "account", "https://127.0.0.1:10000/account/packages/a.cspkg")]
    [InlineData("https://localhost:10000/account/packages", "account", "https://localhost:10000/account/packages/a.cspkg")]
    public void Of_AContainer_KnowsAccountAndBlobs(string address, string account, string blob)
    {
        var place = BlobPlace.Of(address)!;

        Assert.Equal((account, "packages", blob), (place.AccountName, place.ContainerName, place.Blob("a.cspkg").AbsoluteUri));
    }

    [Theory]
    [InlineData("")]
    [InlineData("packages")]
    [InlineData("http://shop.blob.core.windows.net/packages")]
    [InlineData("https://shop.blob.core.windows.net")]
    [InlineData("https://shop.blob.core.windows.net/a/b/c")]
    [InlineData("https://shop.blob.core.windows.net/packages?sig=secret")]
    public void Of_WhatIsNone_IsNull(string address) => Assert.Null(BlobPlace.Of(address));
}
