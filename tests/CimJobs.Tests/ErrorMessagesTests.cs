using CimJobs.Engine;

namespace CimJobs.Tests;

public sealed class ErrorMessagesTests
{
    private const string Instance = """
        <INSTANCE CLASSNAME="Msvm_Error">
          <PROPERTY NAME="ErrorSource" TYPE="string"><VALUE>disk</VALUE></PROPERTY>
          <PROPERTY NAME="Message" TYPE="string"><VALUE>No &lt;space&gt;.</VALUE></PROPERTY>
          <PROPERTY NAME="MessageID" TYPE="string"><VALUE>7</VALUE></PROPERTY>
          <PROPERTY NAME="OwningEntity" TYPE="string" />
          <PROPERTY TYPE="string"><VALUE>nameless</VALUE></PROPERTY>
        </INSTANCE>
        """;

    [Fact]
    public void Reads_an_instance_that_is_written_down()
    {
        var message = Assert.Single(Of(new[] { Instance }));

        Assert.Equal(("No <space>.", "7", "disk"), (message.Text, message.Id, message.Source));
    }

    [Theory]
    [InlineData("Access is denied.")]
    [InlineData("<INSTANCE><PROPERTY NAME=\"Message\"><VALUE>cut")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")]
    public void Any_other_text_is_the_message(string text) => Assert.Equal(text, Assert.Single(Of(text)).Text);

    [Fact]
    public void Reads_embedded_objects() => Assert.Equal("It failed.", Assert.Single(Of(new object[] { new Dictionary<string, object?> { ["Message"] = "It failed.", ["MessageID"] = 7 } })).Text);

    [Theory]
    [InlineData("Message")]
    [InlineData("MessageID")]
    [InlineData("ErrorSource")]
    public void One_property_is_enough(string name)
    {
        var message = Assert.Single(Of(new Dictionary<string, object?> { [name] = "7" }));

        Assert.Equal((name == "Message", name == "MessageID", name == "ErrorSource"), (message.Text is not null, message.Id is not null, message.Source is not null));
    }

    [Fact]
    public void Nothing_says_nothing()
    {
        Assert.Empty(Of(null));
        Assert.Empty(Of(new object?[] { null, 7, " ", "<INSTANCE />" }));
        Assert.Empty(Of(new Dictionary<string, object?>()));
    }

    private static IReadOnlyList<JobErrorMessage> Of(object? value) =>
        ErrorMessages.Of(value, item => item is Dictionary<string, object?> instance ? name => instance.GetValueOrDefault(name) : null);
}
