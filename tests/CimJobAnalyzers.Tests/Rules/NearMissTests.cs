using CimJobAnalyzers.Rules.CIMJOB003;

namespace CimJobAnalyzers.Tests.Rules;

public sealed class NearMissTests
{
    [Theory]
    [InlineData("RequestChangeState")]
    [InlineData("CHANGESTATEREQUEST")]
    [InlineData("requestchangestate")]
    [InlineData("requestchangestates")]
    [InlineData("requestchangestated")]
    [InlineData("requestedchangestate")]
    [InlineData("reqeststatechnge")]
    [InlineData("RequestChangeStates")]
    [InlineData("RequestChangedState")]
    [InlineData("RequestedChangeState")]
    [InlineData("RequestStateChang")]
    [InlineData("RequestStateChanger")]
    [InlineData("RequestXtateChange")]
    [InlineData("RequestSttaeChange")]
    [InlineData("RrequestStateChang")]
    public void Is_RequestStateChange_misspelt(string name) => Assert.True(NearMiss.IsOfRequestStateChange(name));

    [Theory]
    [InlineData("RequestStateChange")]
    [InlineData("requeststatechange")]
    [InlineData("requestxxxxxchange")]
    [InlineData("requestchangestatx")]
    [InlineData("RequestStateCha")]
    [InlineData("RequestStateChangeXXX")]
    [InlineData("RequestXXXteChange")]
    [InlineData("RequestChangeStateX")]
    [InlineData("RequestChangeStatds")]
    [InlineData("RequestStateRequest")]
    [InlineData("ChangeStateChange")]
    [InlineData("RequestStateChan")]
    [InlineData("questStateChange")]
    [InlineData("XXRequestStateChange")]
    [InlineData("RequestXtateChangX")]
    public void Is_another_name(string name) => Assert.False(NearMiss.IsOfRequestStateChange(name));
}
