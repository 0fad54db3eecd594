/** Sentences in which nothing is a term: all of them hold words or letters that could be taken for one. */
export const ORDINARY: readonly string[] = `
Let us meet at 3.
We meet at the school at noon.
At first he was shy.
AT&T sent a bill.
Uncle Ed came too.
Ed said hello.
Dear Ed, thank you.
He kicked it past the goal post.
The goal posts are white.
He scored a goal in soccer.
She was the goalie.
Bring your ID badge.
Show a photo ID at the door.
His student ID is lost.
Her ID card is blue.
What is your ID number?
My user ID does not work.
The meeting ID is 555 123.
It is late.
It is what it is.
Act now.
She likes to act in the play.
He is a star student.
What a star!
The stars were out.
She is a fast runner.
He eats too fast.
Here is a map of the school.
Look at the map.
We had a brief chat.
Just a brief note.
Two cars were parked outside.
He loves cars and trains.
Leave it as is.
As we said, all is well.
Take aim and throw.
She aims high.
His aim was good.
That is a good idea.
Any other ideas?
What is the big idea?
Is he in or out?
So do I.
All of us were there.
WE ARE AT SCHOOL
HE IS AT HOME
SHE IS SO HAPPY AT SCHOOL
THIS IS A GOOD IDEA
SEE YOU AT THE GAME
WHO IS IN THE CARS
ACT NOW OR LOSE IT
TAKE A MAP AND GO FAST
We had pet food for the cat.
My pet is a dog.
The pets are asleep.
Her pals came over.
He has a pal next door.
Sit on the mat.
A bus came by.
He has bus money.
She has a cold today.
They sat on the steps.
He met her in the park.
We met last week.
She sat down.
He can read the clock.
Her cap is red.
A can of soup.
He ran a lap.
She fell on the ramp by the shop.
It costs $504.
We live at 504 Main Street.
Go to room 504.
Turn to page 504.
There were 504 people.
Call (504) 555-0100.
She has 1,504 stickers.
Write to iep@school.example.
Look at https://www.school.example/iep/504.html
Open IEP_final.pdf please.
See #IEP for more.
He lives in unit 4.
The army unit left.
A storage unit is full.
We saw a movie about sea life.
The sea was calm.
The boat is at sea.
A gate was open.
Close the gate.
The ice was thin.
An ape was at the zoo.
Apes eat fruit.
The dog is odd.
That is odd.
An odd number came up.
He is at ease.
The cat sat still.
The sap of the tree is sticky.
Pop music is loud.
My pop is here.
Mop the floor.
She likes pie.
The pan is hot.
Can you lend me a hand?
Her hair is in a bun.
He drew a bee.
A tip for you: rest.
He gave a big tip.
The tips of his shoes are worn.
The bill is due.
A duck's bill is flat.
She bit her lip.
A bit of rain fell.
He has a red ball.
A ball pit is fun.
The cast was on his arm.
The cast of the show bowed.
She got a cut.
The tap is dripping.
He taps his foot.
Tag, you are it!
The price tag fell off.
The sun set at six.
They set the table.
Set it down here.
The new set of pens is here.
Ten cents, please.
The best of all.
We did our best.
He is the best.
Let it be.
Ask the man in the red hat.
He was in the army.
I am so glad.
I will call you on Monday.
See you on the 4th of July.
Thanks for lunch.
She loves art and music.
My car broke down.
The dog ran home.
We ate soup and bread.
He was sick on Tuesday.
Grandma came to visit.
It rained all week.
He likes trains and dinosaurs.
She made a new friend.
They walked to the lake.
My sister has two cats.
Dinner was late.
The garden is in bloom.
Blue is her favorite color.
Please sit down and have some water.
Nice to see you all.
How was your weekend?
The coffee is cold.
Traffic was bad.
Sorry I am late.
Can everyone hear me?
Is my camera on?
Please mute your phone.
Thank you for coming.
We are glad that you are here.
He laughed a lot.
He sleeps well.
She sings to her brother.
He loves to swim.
Buenos días, gracias por venir.
Mi hijo está contento en casa.
A mi hija le gusta pintar.
Nos vemos a las tres.
Id con cuidado.
Así es.
No sé qué hacer.
Hace mucho frío hoy.
I think it is three o’clock.
Pacific time is fine.
Please try this AT HOME and let us know.
Ms. Ides will send the forms.
He was the star student of the week.
Thank you all for coming today.
She has two cats and a dog.
Let us start with what is going well.
My plan for the weekend is to rest.
I'll be there in five minutes.
Can you hear me? This is a test.
Thanks for your support.
The team won on Saturday.
They live in Lexington now.
Pat is the new bus driver.
Grace brought cookies.
Ask Mr. Wilson about the field trip.
Ms. Barton has the key.
Mr. Beery lost his hat.
Mrs. Conners lives near the park.
Mr. Cart parked on the lawn.
The lamp is broken.
The goalie was tired.
Please access the building from the side door.
We could not access the parking lot.
See you next week.
The apple was red.
He got a new iPhone.
Dad works for UPS.
The teacher is new this year.
The room is too hot.
No one was hurt.
Who will call the doctor?
Happy birthday to Sam!
She had a cold last week.
It rained all day.
He reads in bed.
She plays the piano.
The copy machine is broken.
The number is on the fridge.
Can you share your screen?
It's on page 3.
I agree with that.
He cried at drop off.
We miss her.
They played tag.
We waited by the gate.
She sleeps well now.
He eats only toast.
His backpack is heavy.
Homework takes an hour.
Her sister just had a baby.
The road was closed.
Summer was great.
The snow day was fun.
The first day went well.
He likes art the best.
They read a book about whales.
She got a sticker.
Please note the date.
Next step: Mr. T calls the bus office.
Dana will send the list by Friday.
Can we do Tuesday?
See you at 2 PM.
We live in the USA.
They moved here from NJ.
The TV is too loud.
The PC is slow.
Q: Who brings snacks?
DIY project for the fair.
The FBI visited the class.
AC is broken in room 4.
The MRI is on Friday.
She had the ability to laugh.
Bring your photo ID.
The hall monitor smiled.
I read the report in the newspaper.
I was hearing a noise.
Our lawyer friend moved.
The range of colors was nice.
He bit his lip.
She is a doctor.
She is a model.
The units sold fast.
We saw two owls.
The reed was dry.
Help is on the way.
The tops were blue.
The clicker for the TV is lost.
Her coach was nice.
She got a job.
The waiver for the field trip is in the bag.
A free trial of the app.
We need a break.
Thanks for the prompt answer.
They were prompt.
The table setting was nice.
He took first place.
The office is closed.
He got bored.
Service dogs are cute at the fair.
He hit a home run.
The evaluation of the movie was good.
The car inspection is due.
The objective of the game is to win.
Blood test on Friday.
The goal of the game is to catch the flag.
The field goal was good.
The team goal was scored late.
The accommodations at the hotel were nice.
Job placement for Dad is going well.
The placement of the chairs was odd.
Her speech at the wedding was long.
Physical exam is due.
The band aid fell off.
Financial aid forms are due.
His special day is Sunday.
The level of the lake is high.
The resource fair is at the mall.
Regular gas is cheaper.
The score was 3 to 2.
The scale is broken.
The car seat is in the back.
She talked with Part of the class.
Part B of the song is hard.
The chapter was long.
We live at 504 Oak.
It was 1:1 at half time.
The game ended 1:1.
Ms. Para called.
El niño está contento.
El papá llega a las seis.
El autobús llegó tarde.
Ella tiene dos hermanos.
Ya casi terminamos.
Su abuela lo recoge.
El perro ladra mucho.
La tarea toma una hora.
Juega al fútbol los sábados.
El examen de la vista es el lunes.
Muchas gracias a todos.
Necesito más tiempo para pensar.
Hay que cerrar la ventana.
Tuvo fiebre el martes.
Tiene ocho años.
He asked why the sky is blue.
I need to step out at noon.
His favorite color is green.
Her hair is short now.
He will act in the play.
Take the lead on snacks, please.
The pet shop has a rabbit.
They kept the gate shut.
A fast car went by.
Try the cap on.
NO SCHOOL ON FRIDAY.
I am VERY thankful.
The SUV is blue.
The HOA called.
It opens at 8 AM.
Mrs. Goal likes jokes.
Jordan and Dallas came over.
Al and Ed came by.
Mr. Pace runs fast.
Her mom is from Texas.
My cousin plays for the Suns.
He knows each song by heart.
Karate is at five.
The beans grew.
We share a car.
His glasses broke.
Pack a lunch.
She fell off the swing.
The doctor said he is well.
We stayed in bed.
He told a joke.
The new wing is open.
The clock is slow.
The fair raised money.
Her card was sweet.
The lot was full.
Way to go.
Mi suegra vive en Puebla.
Nos gusta el parque.
Mañana llevo el dinero.
Su tío maneja un camión.
`
  .trim()
  .split('\n');
